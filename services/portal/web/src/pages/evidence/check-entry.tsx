import { useText } from '../../i18n/use-text.ts';
import { Tag } from '../../ui/tag.tsx';
import type { CheckName, CheckResult } from '../../verify/check-result.ts';
import { evidenceTexts } from './evidence-texts.ts';
import { SeenFacts } from './seen-facts.tsx';

const kinds = { proven: 'good', disproven: 'bad', unchecked: 'warn' } as const;

interface Props {
  readonly check: CheckName;
  /** Undefined while it is being checked: the step keeps its place. */
  readonly result: CheckResult | undefined;
}

/** One check: its verdict in words, what it proves or why it could not be made, and the data to follow it by hand. */
export function CheckEntry({ check, result }: Props) {
  const t = useText(evidenceTexts);
  const { title, proves } = t.checks[check];
  return (
    <li className={result ? undefined : 'evidence-pending'}>
      <p className="evidence-check-head">
        <strong>{title}</strong>{' '}
        {result ? (
          <Tag kind={kinds[result.verdict]}>{t.verdicts[result.verdict]}</Tag>
        ) : (
          <Tag>{t.pending}</Tag>
        )}
      </p>
      <p>{proves}</p>
      {result?.obstacle ? <p className="evidence-obstacle">{t.obstacles[result.obstacle]}</p> : null}
      {result === undefined || Object.keys(result.seen).length === 0 ? null : (
        <details>
          <summary>
            {t.seen}
            <span className="visually-hidden"> {title}</span>
          </summary>
          <SeenFacts seen={result.seen} />
        </details>
      )}
    </li>
  );
}
