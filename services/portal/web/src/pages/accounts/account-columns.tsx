import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';
import type { useFormat } from '../../i18n/use-format.ts';
import type { Column } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { AccountsTexts } from './accounts-texts.ts';

interface Options {
  readonly t: AccountsTexts;
  readonly roles: Readonly<Record<PortalAccount['role'], string>>;
  readonly format: ReturnType<typeof useFormat>;
  readonly ownId: string;
}

/** What an account is; what can be done with it stands in the last column, added by the page. */
export function accountColumns({ t, roles, format, ownId }: Options): Column<PortalAccount>[] {
  return [
    {
      key: 'id',
      title: t.id,
      sortBy: ({ id }) => id,
      cell: ({ id, name }) => (
        <>
          <code>{id}</code>
          {id === ownId ? <span>{t.own}</span> : null}
          <br />
          {name}
        </>
      ),
    },
    {
      key: 'role',
      title: t.role,
      sortBy: ({ role }) => role,
      cell: ({ role, department }) => (
        <span className="accounts-role">
          {roles[role]}
          {department ? (
            <>
              <br />
              {department.name}
            </>
          ) : null}
        </span>
      ),
    },
    {
      key: 'state',
      title: t.state,
      sortBy: ({ state }) => state,
      cell: ({ state, lockedUntil, mustChangePassword }) => (
        <span className="accounts-states">
          <Tag kind={state === 'active' ? 'good' : 'bad'}>{t.states[state]}</Tag>
          {lockedUntil ? <Tag kind="warn">{t.lockedUntil(format.instant(lockedUntil))}</Tag> : null}
          {mustChangePassword ? <Tag>{t.mustChange}</Tag> : null}
        </span>
      ),
    },
    { key: 'totp', title: t.totp, cell: ({ totp }) => (totp ? t.totpOn : t.totpOff) },
    { key: 'source', title: t.source, cell: ({ source }) => t.sources[source] },
    {
      key: 'createdAt',
      title: t.createdAt,
      sortBy: ({ createdAt }) => createdAt,
      cell: ({ createdAt }) => <span className="accounts-date">{format.date(createdAt)}</span>,
    },
  ];
}
