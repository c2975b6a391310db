import type { Account } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { shellTexts } from '../../shell/shell-texts.ts';
import { Card } from '../../ui/card.tsx';
import { accountTexts } from './account-texts.ts';

export function WhoCard({ account }: { account: Account }) {
  const t = useText(accountTexts);
  const { roles } = useText(shellTexts);
  return (
    <Card title={t.whoTitle}>
      <dl className="account-facts">
        <dt>{t.id}</dt>
        <dd>
          <code>{account.id}</code>
        </dd>
        <dt>{t.name}</dt>
        <dd>{account.name}</dd>
        <dt>{t.role}</dt>
        <dd>{roles[account.role]}</dd>
        <dt>{t.may}</dt>
        <dd>{t.duties[account.role]}</dd>
        <dt>{t.department}</dt>
        <dd>
          {account.department ? `${account.department.name} ${account.department.code}` : t.noDepartment}
        </dd>
      </dl>
    </Card>
  );
}
