import { type ReactNode, useId } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import { Tag } from '../../../ui/tag.tsx';
import { tryTexts } from '../try-texts.ts';
import type { StepId, StepState } from './step-states.ts';
import { stepIds } from './step-states.ts';

interface Props {
  readonly id: StepId;
  readonly state: StepState;
  readonly children: ReactNode;
}

const kinds = { done: 'good', current: 'warn', todo: 'plain' } as const;

/** One numbered step; what cannot be done yet says so by its state and shows no controls. */
export function TryStep({ id, state, children }: Props) {
  const t = useText(tryTexts);
  const titleId = useId();
  return (
    <section id={`step-${id}`} className={`card try-step try-step-${state}`} aria-labelledby={titleId}>
      <div className="card-head">
        <h2 id={titleId}>
          {stepIds.indexOf(id) + 1}. {t.steps[id]}
        </h2>
        <Tag kind={kinds[state]}>{t.states[state]}</Tag>
      </div>
      {state === 'todo' ? null : children}
    </section>
  );
}
