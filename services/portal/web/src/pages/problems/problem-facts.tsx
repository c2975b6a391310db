import { getCodeEntry, isSqxCode } from '@shuqiao/protocol/sqx/codes';
import type { PortalProblemEntry } from '@shuqiao/schemas/types/portal-problems';
import { useText } from '../../i18n/use-text.ts';
import { toProblemActors } from './problem-actors.ts';
import { problemTexts } from './problem-texts.ts';

/** Who acts, whether it may be tried again, whether the refusal is signed, and by which rule. */
export function ProblemFacts({ entry: { code, status } }: { entry: PortalProblemEntry }) {
  const t = useText(problemTexts);
  const sqx = isSqxCode(code) ? getCodeEntry(code) : undefined;
  const actors = toProblemActors(code, status).map((actor) => t.actors[actor]);
  return (
    <dl className="problems-facts">
      <dt>{t.who}</dt>
      <dd>{actors.join(' · ')}</dd>
      <dt>{t.status}</dt>
      <dd>
        {status} {t.statuses[status] ?? ''}
      </dd>
      {sqx ? (
        <>
          <dt>{t.again}</dt>
          <dd>{t.retries[sqx.retry]}</dd>
          <dt>{t.signed}</dt>
          <dd>{sqx.authenticated ? t.signedYes : t.signedNo}</dd>
          <dt>{t.rule}</dt>
          <dd>{sqx.rule ?? t.ruleNone}</dd>
        </>
      ) : null}
    </dl>
  );
}
