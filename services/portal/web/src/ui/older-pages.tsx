import { useText } from '../i18n/use-text.ts';
import { uiTexts } from './ui-texts.ts';
import { useSearchValue } from './use-search-value.ts';

interface Props {
  /** Parameter of the address that holds where the page begins. */
  readonly parameter: string;
  /** Where the next older page begins; null on the last one. */
  readonly next: string | null;
}

/** Backwards through a list that shows the newest first; forwards again with the browser's back button. */
export function OlderPages({ parameter, next }: Props) {
  const t = useText(uiTexts);
  const [start, setStart] = useSearchValue(parameter);
  if (next === null && start === undefined) return null;
  return (
    <p className="older-pages no-print">
      <button
        type="button"
        className="plain-button"
        disabled={start === undefined}
        onClick={() => setStart(undefined)}
      >
        {t.newest}
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={next === null}
        onClick={() => setStart(next ?? undefined)}
      >
        {t.older}
      </button>
    </p>
  );
}
