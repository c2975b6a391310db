import type { SearchFacets } from '@shuqiao/schemas/types/search-results';
import { useId, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import { FacetGroup } from './facet-group.tsx';
import { facetNames } from './facet-names.ts';
import type { CatalogueQuery } from './use-catalogue-query.ts';

interface Props {
  readonly facets: SearchFacets | undefined;
  readonly query: CatalogueQuery;
}

/** Beside the hits where there is room; behind a button on a narrow screen. */
export function Facets({ facets, query: { chosen, choose } }: Props) {
  const t = useText(catalogueTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <aside className="catalogue-facets no-print" aria-label={t.filters}>
      <button
        type="button"
        className="plain-button catalogue-toggle"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? t.hideFilters : t.showFilters}
      </button>
      <div id={id} className={open ? 'catalogue-groups catalogue-groups-open' : 'catalogue-groups'}>
        {facets
          ? facetNames.map((name) => (
              <FacetGroup
                key={name}
                name={name}
                values={facets[name]}
                chosen={chosen[name]}
                choose={(value) => choose(name, value)}
              />
            ))
          : null}
      </div>
    </aside>
  );
}
