import type { SearchFacets } from '@shuqiao/schemas/types/search-results';
import { useText } from '../../i18n/use-text.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { facetNames } from './facet-names.ts';
import type { CatalogueQuery } from './use-catalogue-query.ts';
import { useFacetTitle } from './use-facet-title.ts';

interface Props {
  readonly facets: SearchFacets | undefined;
  readonly query: CatalogueQuery;
}

/** What narrows the list, each to be taken away by one press. */
export function ChosenFilters({ facets, query: { q, chosen, choose, clear } }: Props) {
  const t = useText(catalogueTexts);
  const toTitle = useFacetTitle();
  const active = facetNames.flatMap((name) => {
    const value = chosen[name];
    if (value === undefined) return [];
    const title = facets?.[name].find((facet) => facet.value === value)?.title ?? value;
    return [{ name, title: toTitle(name, { value, title }) }];
  });
  if (active.length === 0 && q === '') return null;
  return (
    <ul className="catalogue-chosen no-print" aria-label={t.active}>
      {active.map(({ name, title }) => (
        <li key={name}>
          <button
            type="button"
            className="plain-button"
            aria-label={t.remove(title)}
            onClick={() => choose(name, undefined)}
          >
            {title} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="plain-button" onClick={clear}>
          {t.clearAll}
        </button>
      </li>
    </ul>
  );
}
