import type { ProvisionDelivery } from '@shuqiao/schemas/types/provision-deliveries';
import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { useText } from '../../i18n/use-text.ts';
import { deliveriesTexts } from './deliveries-texts.ts';

const outcomes: readonly ProvisionDelivery['outcome'][] = ['ok', 'partial', 'refused'];

export function OutcomeSelect() {
  const t = useText(deliveriesTexts);
  const id = useId();
  const [search, setSearch] = useSearchParams();

  // Another outcome begins at its newest delivery: a cursor belongs to the question it came from.
  const choose = (outcome: string) =>
    setSearch((now) => {
      const next = new URLSearchParams(now);
      next.delete('cursor');
      if (outcome === '') next.delete('outcome');
      else next.set('outcome', outcome);
      return next;
    });
  return (
    <>
      <label htmlFor={id}>{t.outcome}</label>
      <select
        id={id}
        className="plain-select"
        value={search.get('outcome') ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t.all}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t.outcomes[outcome]}
          </option>
        ))}
      </select>
    </>
  );
}
