import { useSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import { accountTexts } from './account-texts.ts';
import { PasswordForm } from './password-form.tsx';

/** Shown in place of every page while the password is a one-time one; the session then says that it is not. */
export default function FirstPasswordPage() {
  const t = useText(accountTexts);
  const account = useSession().data?.account;
  return (
    <PageFrame title={t.firstTitle} lead={t.firstLead}>
      <Card title={t.passwordTitle}>
        <PasswordForm account={account?.id ?? ''} isFirst />
      </Card>
    </PageFrame>
  );
}
