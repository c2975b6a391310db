import type { Role } from '@shuqiao/http/person';
import { hasAccounts, insertAccount } from '@shuqiao/storage/portal/account';
import type { PortalDeps } from '../deps.ts';
import { toNewAccount } from './new-account.ts';
import { createOneTimePassword } from './one-time-password.ts';

export interface FirstAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department?: string;
}

/** Told once, to the person who starts the process. */
export interface FirstPassword {
  readonly id: string;
  readonly role: string;
  readonly password: string;
}

export const administrator: FirstAccount = { id: 'admin', name: '系统管理员', role: 'administrator' };

/** Creates the accounts of the first start, all or none; none when there are accounts already. */
export async function createFirstAccounts(
  accounts: readonly FirstAccount[],
  { store, passwords, clock }: Pick<PortalDeps, 'store' | 'passwords' | 'clock'>,
): Promise<FirstPassword[]> {
  if (await hasAccounts(store.read)) return [];
  const given = await Promise.all(
    accounts.map(async ({ department = null, ...account }) => {
      const password = createOneTimePassword();
      return { ...account, department, password, passwordHash: await passwords.hash(password) };
    }),
  );
  return store.write(async (w) => {
    const made: FirstPassword[] = [];
    for (const { password, ...account } of given) {
      const isNew = await insertAccount(w, toNewAccount(account, clock()));
      if (isNew) made.push({ id: account.id, role: account.role, password });
    }
    return made;
  });
}
