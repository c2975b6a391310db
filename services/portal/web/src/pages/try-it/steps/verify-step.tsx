import { useText } from '../../../i18n/use-text.ts';
import { EvidenceLink } from '../../../ui/evidence-link.tsx';
import { ProblemView } from '../../../ui/problem-view.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { answerWords } from '../answer-words.ts';
import type { Exchanged } from '../exchange/exchange-once.ts';
import { findPromise } from '../exchange/find-promise.ts';
import { readProblem } from '../exchange/read-problem.ts';
import { tryTexts } from '../try-texts.ts';
import { CodeBlock } from './code-block.tsx';

const kinds = { passed: 'good', failed: 'bad', not_run: 'plain' } as const;
const marks = { passed: '✓', failed: '✗', not_run: '–' } as const;

/** Every check with what was compared: the reader can follow each of them. */
export function VerifyStep({ exchanged }: { exchanged: Exchanged }) {
  const t = useText(tryTexts).verify;
  const words = useText(answerWords);
  const { answer, steps, claims } = exchanged;
  const problem = readProblem(answer);
  const promise = findPromise(claims);
  return (
    <>
      <p>{t.what}</p>
      <p role="status" className="try-status">
        {claims ? t.all : t.none}
      </p>
      <ol className="try-checks">
        {steps.map(({ id, rule, state, expected, received }) => (
          <li key={id} className="try-check">
            <span className="try-check-head">
              <Tag kind={kinds[state]}>
                {marks[state]} {t.states[state]}
              </Tag>
              <span>{words[id]}</span>
              <span className="try-rule">{rule}</span>
            </span>
            {state === 'not_run' || (expected === undefined && received === undefined) ? null : (
              <span className="try-compared">
                {expected === undefined ? null : (
                  <span>
                    {t.expected} <code>{expected}</code>
                  </span>
                )}
                {received === undefined ? null : (
                  <span>
                    {t.received} <code>{received}</code>
                  </span>
                )}
              </span>
            )}
          </li>
        ))}
      </ol>
      {promise === undefined ? null : (
        <p>
          {t.evidence} <EvidenceLink index={promise} />. {t.evidenceHint}
        </p>
      )}
      {problem ? <ProblemView error={problem} /> : null}
      {claims ? <CodeBlock title={t.claims} text={JSON.stringify(claims, null, 2)} /> : null}
    </>
  );
}
