import { useText } from '../../i18n/use-text.ts';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { viewsTexts } from './views-texts.ts';

/** Backwards through the record; forwards again with the browser's back button. */
export function ViewPages({ next }: { next: number | null }) {
  const t = useText(viewsTexts);
  const [before, setBefore] = useSearchValue('before');
  if (next === null && before === undefined) return null;
  return (
    <p className="views-pages no-print">
      <button
        type="button"
        className="plain-button"
        disabled={before === undefined}
        onClick={() => setBefore(undefined)}
      >
        {t.newest}
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={next === null}
        onClick={() => setBefore(next === null ? undefined : String(next))}
      >
        {t.older}
      </button>
    </p>
  );
}
