import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useSearchValue } from '../../ui/use-search-value.ts';
import { deliveriesTexts } from './deliveries-texts.ts';

export function NoDeliveries() {
  const t = useText(deliveriesTexts);
  const [outcome, setOutcome] = useSearchValue('outcome');
  return (
    <EmptyState title={t.none} hint={outcome === undefined ? t.noneHint : t.noneOfOutcome}>
      {outcome === undefined ? null : (
        <button type="button" className="plain-button" onClick={() => setOutcome(undefined)}>
          {t.showAll}
        </button>
      )}
    </EmptyState>
  );
}
