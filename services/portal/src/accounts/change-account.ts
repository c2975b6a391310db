import { Problem } from '@shuqiao/http/problem';
import {
  type Account,
  findAccount,
  holdActiveAccounts,
  replaceAccount,
} from '@shuqiao/storage/portal/account';
import { deleteSessionsOf } from '@shuqiao/storage/portal/session';
import type { Store, Writer } from '@shuqiao/storage/store';

const isActiveAdministrator = ({ role, state }: Account): boolean =>
  role === 'administrator' && state === 'active';

/** The last active administrator stays one: without any, nobody could make another. */
async function keepOneAdministrator(w: Writer, before: Account, after: Account): Promise<void> {
  if (!isActiveAdministrator(before) || isActiveAdministrator(after)) return;
  const active = await holdActiveAccounts(w, 'administrator');
  if (active.every((id) => id === before.id)) throw new Problem('last_administrator');
}

/** Changes an account and ends its sessions. @throws Problem `not_found`, `last_administrator` or `version_conflict` */
export function changeAccount(
  store: Store,
  id: string,
  change: (account: Account) => Account,
): Promise<Account> {
  return store.write(async (w) => {
    const before = await findAccount(w, id);
    if (!before) throw new Problem('not_found');
    const after = change(before);
    await keepOneAdministrator(w, before, after);
    if (!(await replaceAccount(w, after))) throw new Problem('version_conflict');
    await deleteSessionsOf(w, id);
    return { ...after, version: after.version + 1 };
  });
}
