import { type MouseEvent, useEffect } from 'react';
import { useText } from '../i18n/use-text.ts';
import { type Hit, kinds } from './hit.ts';
import { searchTexts } from './search-texts.ts';

interface Props {
  readonly id: string;
  readonly hits: readonly Hit[];
  readonly active: Hit | undefined;
  readonly onChoose: (hit: Hit, event: MouseEvent) => void;
}

export const toOptionId = (id: string, hit: Hit): string => `${id}-${hit.key.replaceAll(/[^\w-]/g, '-')}`;

/** The options of the combobox in their groups; the cursor stays in the input. */
export function HitList({ id, hits, active, onChoose }: Props) {
  const t = useText(searchTexts);
  const activeId = active && toOptionId(id, active);
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  const groups = kinds.filter((kind) => hits.some((hit) => hit.kind === kind));
  return (
    <div id={id} className="search-list" role="listbox" aria-label={t.results}>
      {groups.map((kind) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a list box
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} className="search-group" role="presentation">
            {t.groups[kind]}
          </div>
          {hits
            .filter((hit) => hit.kind === kind)
            .map((hit) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are those of the input
              // biome-ignore lint/a11y/useFocusableInteractive: the input names the active option
              <div
                key={hit.key}
                id={toOptionId(id, hit)}
                className="search-option"
                role="option"
                aria-selected={hit === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={(event) => onChoose(hit, event)}
                onAuxClick={(event) => onChoose(hit, event)}
              >
                <span className="search-title">
                  {hit.title}
                  {hit.mark ? <span className="tag"> {hit.mark}</span> : null}
                </span>
                <span className="search-about">{hit.about}</span>
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
