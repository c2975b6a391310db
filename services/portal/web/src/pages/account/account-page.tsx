import './account.css';
import { useState } from 'react';
import { useSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { accountTexts } from './account-texts.ts';
import { PasswordForm } from './password-form.tsx';
import { TotpCard } from './totp-card.tsx';
import { WhoCard } from './who-card.tsx';

export default function AccountPage() {
  const t = useText(accountTexts);
  const account = useSession().data?.account;
  const [changed, setChanged] = useState(false);
  if (!account) return null;
  return (
    <PageFrame title={t.title}>
      <WhoCard account={account} />
      <Card title={t.passwordTitle}>
        <p role="status" className={changed ? 'account-done' : 'visually-hidden'}>
          {changed ? t.passwordDone : ''}
        </p>
        <PasswordForm account={account.id} onDone={() => setChanged(true)} />
      </Card>
      <TotpCard isOn={account.totp} />
    </PageFrame>
  );
}
