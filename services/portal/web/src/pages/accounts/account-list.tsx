import type { PortalAccount } from '@shuqiao/schemas/types/portal-account';
import { useState } from 'react';
import { useSession } from '../../api/use-session.ts';
import { useText } from '../../i18n/use-text.ts';
import { findMatches } from '../../search/match-rank.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { AccountTable } from './account-table.tsx';
import { accountsTexts } from './accounts-texts.ts';
import type { Act } from './act.ts';
import { ActDialog } from './act-dialog.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { useAccounts } from './use-accounts.ts';

interface Props {
  readonly onDone: (text: string, password?: { name: string; password: string }) => void;
}

const toWords = ({ id, name, department }: PortalAccount) => [id, name, department?.name ?? ''];

/** All accounts, those that are looked for, and what is done with one of them. */
export function AccountList({ onDone }: Props) {
  const t = useText(accountsTexts);
  const query = useAccounts();
  const ownId = useSession().data?.account?.id ?? '';
  const [asked, ask] = useState('');
  const [act, setAct] = useState<Act>();
  const [changing, change] = useState<PortalAccount>();

  function finishAct({ name, account }: Act, password: string | undefined) {
    setAct(undefined);
    const shown = password === undefined ? undefined : { name: account.name, password };
    onDone(t.done(t[name], account.name), shown);
  }
  return (
    <Loaded query={query} minHeight="24rem">
      {({ pages }) => {
        const all = pages.flatMap(({ accounts }) => accounts);
        if (all.length === 0) return <EmptyState title={t.none} hint={t.noneHint} />;
        const found = asked.trim() === '' ? all : findMatches(asked, all, toWords, all.length);
        return (
          <Card title={t.caption}>
            <label className="accounts-find no-print">
              {t.search}
              <input
                className="plain-input accounts-search"
                type="search"
                placeholder={t.searchHint}
                value={asked}
                onChange={(event) => ask(event.target.value)}
              />
            </label>
            {found.length === 0 ? (
              <EmptyState title={t.noMatch} hint={t.noMatchHint} />
            ) : (
              <AccountTable accounts={found} ownId={ownId} onAct={setAct} onRole={change} />
            )}
            {query.hasNextPage ? (
              <p>
                <button
                  type="button"
                  className="plain-button"
                  disabled={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t.more}
                </button>
              </p>
            ) : null}
            {act ? <ActDialog act={act} onDone={finishAct} onClose={() => setAct(undefined)} /> : null}
            {changing ? (
              <RoleDialog
                account={changing}
                onClose={() => change(undefined)}
                onDone={() => {
                  change(undefined);
                  onDone(t.done(t.changeRole, changing.name));
                }}
              />
            ) : null}
          </Card>
        );
      }}
    </Loaded>
  );
}
