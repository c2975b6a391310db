import type { SearchFacet } from '@shuqiao/schemas/types/search-results';
import { useId, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { catalogueTexts } from './catalogue-texts.ts';
import type { FacetName } from './facet-names.ts';
import { useFacetTitle } from './use-facet-title.ts';

interface Props {
  readonly name: FacetName;
  readonly values: readonly SearchFacet[];
  readonly chosen: string | undefined;
  readonly choose: (value: string | undefined) => void;
}

const SHORT = 8;

/** The long list is cut, but what is chosen always stays in sight. */
function pickShown(values: readonly SearchFacet[], chosen: string | undefined, whole: boolean) {
  if (whole || values.length <= SHORT + 1) return values;
  return values.filter(({ value }, at) => at < SHORT || value === chosen);
}

export function FacetGroup({ name, values, chosen, choose }: Props) {
  const t = useText(catalogueTexts);
  const toTitle = useFacetTitle();
  const id = useId();
  const [whole, setWhole] = useState(false);
  const isKnown = values.some(({ value }) => value === chosen);
  const listed =
    chosen === undefined || isKnown ? values : [{ value: chosen, title: chosen, count: 0 }, ...values];
  const shown = pickShown(listed, chosen, whole);

  return (
    <fieldset className="catalogue-facet">
      <legend>{t.facets[name]}</legend>
      <label className="catalogue-choice">
        <input type="radio" name={id} checked={chosen === undefined} onChange={() => choose(undefined)} />
        <span>{t.all}</span>
      </label>
      {shown.map((facet) => (
        <label key={facet.value} className="catalogue-choice">
          <input
            type="radio"
            name={id}
            checked={facet.value === chosen}
            onChange={() => choose(facet.value)}
          />
          <span className="catalogue-choice-title">{toTitle(name, facet)}</span>
          <span className="catalogue-count">{facet.count}</span>
        </label>
      ))}
      {listed.length > SHORT + 1 ? (
        <button
          type="button"
          className="catalogue-more"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {whole ? t.fewer : t.more(listed.length)}
        </button>
      ) : null}
    </fieldset>
  );
}
