import './accounts.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { PageFrame } from '../../ui/page-frame.tsx';
import { AccountList } from './account-list.tsx';
import { accountsTexts } from './accounts-texts.ts';
import { CreateDialog } from './create-dialog.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { accountsKey } from './use-accounts.ts';

interface Shown {
  readonly name: string;
  readonly password: string;
}

export default function AccountsPage() {
  const t = useText(accountsTexts);
  const client = useQueryClient();
  const [creating, setCreating] = useState(false);
  const [shown, show] = useState<Shown>();
  const [done, setDone] = useState('');

  function finish(text: string, password?: Shown) {
    setDone(text);
    show(password);
    setCreating(false);
    void client.invalidateQueries({ queryKey: accountsKey });
  }
  return (
    <PageFrame
      title={t.title}
      lead={t.lead}
      actions={
        <button type="button" className="button" onClick={() => setCreating(true)}>
          {t.create}
        </button>
      }
    >
      <p role="status" className="accounts-done">
        {done}
      </p>
      <AccountList onDone={finish} />
      {creating ? (
        <CreateDialog
          onClose={() => setCreating(false)}
          onDone={({ account, password }) =>
            finish(t.done(t.create, account.name), { name: account.name, password })
          }
        />
      ) : null}
      {shown ? <PasswordDialog {...shown} onClose={() => show(undefined)} /> : null}
    </PageFrame>
  );
}
