import { useText } from '../../i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { catalogueTexts } from './catalogue-texts.ts';

export function NoHits({ clear }: { clear: () => void }) {
  const t = useText(catalogueTexts);
  return (
    <EmptyState heading="h3" title={t.emptyTitle} hint={t.emptyHint}>
      <ul className="catalogue-steps">
        {t.emptySteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <button type="button" className="button" onClick={clear}>
        {t.clearAll}
      </button>
    </EmptyState>
  );
}
