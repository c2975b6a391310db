import { useText } from '../../i18n/use-text.ts';
import { Tag } from '../../ui/tag.tsx';
import type { CheckResult } from '../../verify/check-result.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { SeenFacts } from './seen-facts.tsx';

const kinds = { proven: 'good', disproven: 'bad', unchecked: 'warn' } as const;

/** One check: its verdict in words, what it proves or why it could not be made, and the data to follow it by hand. */
export function CheckEntry({ result: { check, verdict, obstacle, seen } }: { result: CheckResult }) {
  const t = useText(evidenceTexts);
  const { title, proves } = t.checks[check];
  return (
    <li>
      <p className="evidence-check-head">
        <strong>{title}</strong> <Tag kind={kinds[verdict]}>{t.verdicts[verdict]}</Tag>
      </p>
      <p>{proves}</p>
      {obstacle ? <p className="evidence-obstacle">{t.obstacles[obstacle]}</p> : null}
      {Object.keys(seen).length === 0 ? null : (
        <details>
          <summary>
            {t.seen}
            <span className="visually-hidden">: {title}</span>
          </summary>
          <SeenFacts seen={seen} />
        </details>
      )}
    </li>
  );
}
