import { useAction } from '../../../api/use-action.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { FactList } from '../../../ui/facts/fact-list.tsx';
import { ProblemView } from '../../../ui/problem-view.tsx';
import type { KeptSandbox } from '../sandbox/kept-sandbox.ts';
import { tryTexts } from '../try-texts.ts';

interface Props {
  readonly sandbox: KeptSandbox;
  readonly attempt: number;
  readonly register: (sandbox: KeptSandbox) => Promise<void>;
}

export function RegisterStep({ sandbox, attempt, register }: Props) {
  const t = useText(tryTexts).register;
  const format = useFormat();
  const action = useAction(register);
  const { registration, known } = sandbox;
  const progress = registration ? t.learning(attempt) : t.acting;
  return (
    <>
      <p>{t.what}</p>
      {registration ? (
        <FactList
          facts={[
            [t.system, <code key="system">{registration.system.id}</code>],
            [t.grant, <code key="grant">{registration.grant.id}</code>],
            [t.purposes, registration.grant.purposes.join(', ')],
            [t.basis, registration.grant.legalBases.join(', ')],
            [t.items, registration.grant.items.join(', ')],
            [t.expires, format.instant(registration.system.expiresAt)],
          ]}
        />
      ) : null}
      <p role="status" className="try-status">
        {known ? t.done : action.pending ? progress : ''}
      </p>
      {action.pending ? <progress className="try-progress" aria-label={progress} /> : null}
      {action.error ? <ProblemView error={action.error} /> : null}
      {known ? null : (
        <p>
          <button
            type="button"
            className="button"
            disabled={action.pending}
            onClick={() => void action.run(sandbox)}
          >
            {registration ? t.goOn : t.act}
          </button>
        </p>
      )}
    </>
  );
}
