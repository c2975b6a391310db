import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { shellTexts } from '../../shell/shell-texts.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { accountColumns } from './account-columns.tsx';
import { accountsTexts } from './accounts-texts.ts';
import { type Act, findActs } from './act.ts';

interface Props {
  readonly accounts: readonly PortalAccount[];
  readonly ownId: string;
  readonly onAct: (act: Act) => void;
  readonly onRole: (account: PortalAccount) => void;
}

export function AccountTable({ accounts, ownId, onAct, onRole }: Props) {
  const t = useText(accountsTexts);
  const { roles } = useText(shellTexts);
  const format = useFormat();
  const acts: Column<PortalAccount> = {
    key: 'acts',
    title: t.acts,
    cell: (account) => (
      <span className="accounts-acts">
        {account.source === 'local' && account.id !== ownId ? (
          <button
            type="button"
            className="plain-button"
            aria-label={t.actOn(t.changeRole, account.name)}
            onClick={() => onRole(account)}
          >
            {t.changeRole}
          </button>
        ) : null}
        {findActs(account, ownId).map((name) => (
          <button
            key={name}
            type="button"
            className="plain-button"
            aria-label={t.actOn(t[name], account.name)}
            onClick={() => onAct({ name, account })}
          >
            {t[name]}
          </button>
        ))}
      </span>
    ),
  };
  return (
    <DataTable
      caption={t.caption}
      columns={[...accountColumns({ t, roles, format, ownId }), acts]}
      rows={accounts}
      rowKey={({ id }) => id}
    />
  );
}
