import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';
import { type FormEvent, useState } from 'react';
import { requestJson } from '../../api/request-json.ts';
import { useAction } from '../../api/use-action.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemView } from '../../ui/problem-view.tsx';
import { accountsTexts } from './accounts-texts.ts';
import { type RoleChoice, RoleFields, toRoleBody } from './role-fields.tsx';

interface Props {
  readonly account: PortalAccount;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export function RoleDialog({ account, onDone, onClose }: Props) {
  const t = useText(accountsTexts);
  const [choice, choose] = useState<RoleChoice>({
    role: account.role,
    department: account.department?.code ?? '',
  });
  const { run, pending, error } = useAction(async () => {
    const path = `/portal/v1/accounts/${encodeURIComponent(account.id)}/role`;
    await requestJson(path, { method: 'POST', body: toRoleBody(choice) });
    onDone();
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    void run();
  }
  return (
    <Dialog title={t.actOn(t.changeRole, account.name)} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{t.roleHint}</p>
        {error ? <ProblemView error={error} /> : null}
        <RoleFields value={choice} onChange={choose} />
        <div className="form-buttons">
          <button type="submit" className="button" disabled={pending}>
            {pending ? t.working : t.changeRole}
          </button>
          <button type="button" className="plain-button" onClick={onClose}>
            {t.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
