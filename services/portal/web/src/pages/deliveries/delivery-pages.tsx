import { useText } from '../../i18n/use-text.ts';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { deliveriesTexts } from './deliveries-texts.ts';

/** Backwards through the deliveries; forwards again with the browser's back button. */
export function DeliveryPages({ next }: { next: string | null }) {
  const t = useText(deliveriesTexts);
  const [cursor, setCursor] = useSearchValue('cursor');
  if (next === null && cursor === undefined) return null;
  return (
    <p className="deliveries-pages no-print">
      <button
        type="button"
        className="plain-button"
        disabled={cursor === undefined}
        onClick={() => setCursor(undefined)}
      >
        {t.newest}
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={next === null}
        onClick={() => setCursor(next ?? undefined)}
      >
        {t.older}
      </button>
    </p>
  );
}
