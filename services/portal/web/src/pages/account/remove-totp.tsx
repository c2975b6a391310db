import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { type Session, useForgetSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { AccountProblem } from './account-problem.tsx';
import { accountTexts } from './account-texts.ts';

export function RemoveTotp({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useText(accountTexts);
  const forget = useForgetSession();
  const { run, pending, error } = useAction(async () => {
    const session = await requestJson<Session>('/portal/v1/totp', { method: 'DELETE' });
    onDone();
    await forget(session);
  });
  return (
    <Dialog title={t.totpRemove} onClose={onClose}>
      <p>{t.totpRemoveHint}</p>
      {error ? <AccountProblem error={error} /> : null}
      <div className="form-buttons">
        <button type="button" className="button" disabled={pending} onClick={() => void run()}>
          {t.totpRemove}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {t.cancel}
        </button>
      </div>
    </Dialog>
  );
}
