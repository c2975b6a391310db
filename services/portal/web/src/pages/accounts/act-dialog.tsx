import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { accountsTexts } from './accounts-texts.ts';
import { type Act, toActPath } from './act.ts';

interface Props {
  readonly act: Act;
  /** With the one-time password where the act makes one. */
  readonly onDone: (act: Act, password: string | undefined) => void;
  readonly onClose: () => void;
}

/** Says what is going to happen before it does. */
export function ActDialog({ act, onDone, onClose }: Props) {
  const t = useText(accountsTexts);
  const { run, pending, error } = useAction(async () => {
    const answer = await requestJson<{ password?: string }>(toActPath(act), { method: 'POST', body: {} });
    onDone(act, answer.password);
  });
  const hints = { reset: t.resetHint, unlock: t.unlockHint, disable: t.disableHint, enable: t.enableHint };
  return (
    <Dialog title={t.actOn(t[act.name], act.account.name)} onClose={onClose}>
      <p>{hints[act.name]}</p>
      {error ? <ProblemView error={error} /> : null}
      <div className="form-buttons">
        <button type="button" className="button" disabled={pending} onClick={() => void run()}>
          {pending ? t.working : t[act.name]}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </Dialog>
  );
}
