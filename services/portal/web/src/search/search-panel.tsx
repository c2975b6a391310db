import type { MouseEvent } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { Hit } from './hit.ts';
import { HitList } from './hit-list.tsx';
import { searchTexts } from './search-texts.ts';

interface Props {
  readonly listId: string;
  readonly open: boolean;
  readonly isAsked: boolean;
  readonly hits: readonly Hit[];
  readonly pending: boolean;
  readonly failed: boolean;
  readonly active: Hit | undefined;
  readonly onChoose: (hit: Hit, event: MouseEvent) => void;
}

/** The options below the input, or why there are none. */
export function SearchPanel({ listId, open, isAsked, hits, pending, failed, active, onChoose }: Props) {
  const t = useText(searchTexts);
  const isNone = isAsked && !pending && hits.length === 0;
  return (
    <>
      <div className="search-panel" hidden={!open}>
        {failed ? <p className="search-note">{t.failed}</p> : null}
        <HitList id={listId} hits={hits} active={active} onChoose={onChoose} />
        {isNone ? (
          <p className="search-note">
            {t.none} {t.noneHint}
          </p>
        ) : null}
        {isAsked && pending ? <p className="search-note">{t.searching}</p> : null}
      </div>
      <span className="visually-hidden" role="status">
        {open && isAsked && !pending ? (isNone ? t.none : t.count(hits.length)) : ''}
      </span>
    </>
  );
}
