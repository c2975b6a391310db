import { useSearchParams } from 'wouter';
import { type FacetName, facetNames } from './facet-names.ts';

export type Chosen = Readonly<Partial<Record<FacetName, string>>>;

export interface CatalogueQuery {
  readonly q: string;
  readonly chosen: Chosen;
  /** Typing replaces the address; choosing a filter makes a step for the back button. */
  readonly setWords: (q: string) => void;
  readonly choose: (facet: FacetName, value: string | undefined) => void;
  readonly clear: () => void;
}

function setOrDelete(parameters: URLSearchParams, name: string, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(parameters);
  if (value) next.set(name, value);
  else next.delete(name);
  return next;
}

function readChosen(search: URLSearchParams): Chosen {
  return Object.fromEntries(
    facetNames.flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** What is searched for stands in the address, so that it can be shared and survives a reload. */
export function useCatalogueQuery(): CatalogueQuery {
  const [search, setSearch] = useSearchParams();
  return {
    q: search.get('q') ?? '',
    chosen: readChosen(search),
    setWords: (q) => setSearch((now) => setOrDelete(now, 'q', q.trim()), { replace: true }),
    choose: (facet, value) => setSearch((now) => setOrDelete(now, facet, value)),
    clear: () =>
      setSearch((now) =>
        ['q', ...facetNames].reduce((left, name) => setOrDelete(left, name, undefined), now),
      ),
  };
}
