import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { operationsTexts } from './operations-texts.ts';
import type { HealthState } from './readiness.ts';
import { useNow } from './use-now.ts';

interface Props {
  readonly state: HealthState;
  readonly updatedMs: number;
  /** The last attempt to update failed. */
  readonly isOld: boolean;
  readonly onRefresh: () => void;
}

/** One sentence for everything, and how old it is. */
export function OverallState({ state, updatedMs, isOld, onRefresh }: Props) {
  const t = useText(operationsTexts);
  const format = useFormat();
  const span = format.seconds((useNow() - updatedMs) / 1_000);
  return (
    <section className={`operations-head operations-head-${state}`}>
      <p className="operations-overall" role="status">
        {t.overall[state]}
      </p>
      <p className={isOld ? 'operations-age operations-age-old' : 'operations-age'}>
        {isOld ? t.old(span) : t.fresh(span)}
      </p>
      <button type="button" className="plain-button no-print" onClick={onRefresh}>
        {t.refresh}
      </button>
    </section>
  );
}
