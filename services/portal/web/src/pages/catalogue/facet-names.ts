import type { SearchFacets } from '@shuqiao/schemas/types/search-results';

export type FacetName = keyof SearchFacets;

/** In the order of the page: what an applicant needs to know first stands first. */
export const facetNames: readonly FacetName[] = ['share', 'provider', 'theme', 'cycle', 'mode', 'grade'];
