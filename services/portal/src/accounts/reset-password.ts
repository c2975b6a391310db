import { Problem } from '@shuqiao/http/problem';
import type { Account } from '@shuqiao/storage/portal/account';
import type { Store } from '@shuqiao/storage/store';
import type { AccountAttempts } from '../sign-in/account-attempts.ts';
import type { Passwords } from '../sign-in/passwords.ts';
import { changeAccount } from './change-account.ts';
import { createOneTimePassword } from './one-time-password.ts';

interface ResetDeps {
  readonly store: Store;
  readonly passwords: Passwords;
  readonly accountAttempts: AccountAttempts;
}

/**
 * A new one-time password. The second factor goes too: who has lost the device could not sign in with the password
 * alone. Its sessions end, and its lock.
 */
export async function resetPassword(
  id: string,
  { store, passwords, accountAttempts }: ResetDeps,
): Promise<{ readonly account: Account; readonly password: string }> {
  const password = createOneTimePassword();
  const passwordHash = await passwords.hash(password);
  const account = await changeAccount(store, id, (before) => {
    if (before.source !== 'local') throw new Problem('identity_provider_account');
    return { ...before, passwordHash, mustChangePassword: true, totpSecret: null, totpPending: null };
  });
  await store.write((w) => accountAttempts.forget(w, id));
  return { account, password };
}
