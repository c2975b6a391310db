import { useText } from '../../../i18n/use-text.ts';
import { tryTexts } from '../try-texts.ts';
import { type StepStates, stepIds } from './step-states.ts';

const marks = { done: '✓', current: '●', todo: '○' } as const;

/** Where the trial stands, at a glance; each step can be jumped to. */
export function StepList({ states }: { states: StepStates }) {
  const t = useText(tryTexts);
  return (
    <nav aria-label={t.progress} className="try-steps no-print">
      <ol>
        {stepIds.map((id) => (
          <li key={id}>
            <a href={`#step-${id}`} className={`try-link try-link-${states[id]}`}>
              <span aria-hidden="true">{marks[states[id]]}</span> {t.steps[id]}
              <span className="visually-hidden"> {t.states[states[id]]}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
