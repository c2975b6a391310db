import { useState } from 'react';
import { useAction } from '../../../api/use-action.ts';
import { useText } from '../../../i18n/use-text.ts';
import { DatedLink } from '../../../ui/dated-link.tsx';
import { EvidenceLink } from '../../../ui/evidence-link.tsx';
import { ProblemView } from '../../../ui/problem-view.tsx';
import { Tag } from '../../../ui/tag.tsx';
import type { Exchanged } from '../exchange/exchange-once.ts';
import { findPromise } from '../exchange/find-promise.ts';
import { readProblem } from '../exchange/read-problem.ts';
import type { Mistake } from '../mistakes/mistakes.ts';
import { tryTexts } from '../try-texts.ts';

interface Props {
  readonly mistake: Mistake;
  readonly make: () => Promise<Exchanged>;
}

export function MistakeCard({ mistake: { id, rule, code }, make }: Props) {
  const t = useText(tryTexts).mistakes;
  const [exchanged, setExchanged] = useState<Exchanged>();
  const action = useAction(async () => setExchanged(await make()));
  const { title, what } = t.list[id];
  return (
    <li className="try-mistake">
      <div className="try-code-head">
        <h3>{title}</h3>
        <button
          type="button"
          className="plain-button"
          disabled={action.pending}
          aria-label={`${t.make} · ${title}`}
          onClick={() => void action.run()}
        >
          {action.pending ? t.making : t.make}
        </button>
      </div>
      <p>
        {what} {t.expect} <DatedLink href={`/problems/${code}`}>{code}</DatedLink> ({rule})
      </p>
      {action.error ? <ProblemView error={action.error} /> : null}
      {exchanged ? <Refused exchanged={exchanged} code={code} /> : null}
    </li>
  );
}

function Refused({ exchanged: { answer, claims }, code }: { exchanged: Exchanged; code: string }) {
  const t = useText(tryTexts).mistakes;
  const problem = readProblem(answer);
  const promise = findPromise(claims);
  return (
    <div role="status" className="try-refused">
      <p>
        <Tag kind={problem?.code === code ? 'good' : 'bad'}>
          HTTP {answer.status} {problem?.code ?? ''}
        </Tag>{' '}
        {problem?.code === code ? '' : t.unexpected}
      </p>
      {problem ? <ProblemView error={problem} /> : null}
      <p>
        {claims ? t.refusedSigned : t.refusedUnsigned}{' '}
        {promise === undefined ? null : <EvidenceLink index={promise} />}
      </p>
    </div>
  );
}
