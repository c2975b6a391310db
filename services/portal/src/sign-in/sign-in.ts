import { Problem, type ProblemCode } from '@shuqiao/http/problem';
import type { PortalSignIn } from '@shuqiao/schemas/types/portal-sign-in';
import { type Account, findAccount } from '@shuqiao/storage/portal/account';
import type { PortalDeps } from '../deps.ts';
import { consumeTotpCode } from './totp-code.ts';

/** The account if password and code are right; the answer to a wrong one tells nothing about the account. */
async function verify({ account: id, password, code }: PortalSignIn, deps: PortalDeps): Promise<Account> {
  const account = await findAccount(deps.store.read, id);
  const isRight = await deps.passwords.isRight(account?.passwordHash ?? null, password);
  if (!account || !isRight || account.state !== 'active') throw new Problem('sign_in_failed');
  if (account.totpSecret === null) return account;
  if (code === undefined) throw new Problem('totp_required');
  if (!(await consumeTotpCode(account, account.totpSecret, code, deps))) throw new Problem('totp_wrong');
  return account;
}

/** Answers that do not count against the address: the password was right, or nothing was checked. */
const harmless: ReadonlySet<ProblemCode> = new Set(['totp_required', 'sign_in_busy']);

/**
 * Signs in with a local account; returns the token of the new session. Every attempt counts as a failure until it is
 * found right.
 * @throws Problem `sign_in_locked`, `sign_in_busy`, `sign_in_failed`, `totp_required` or `totp_wrong`
 */
export async function signIn(asked: PortalSignIn, address: string, deps: PortalDeps): Promise<string> {
  const { store, sessions, accountAttempts, addressAttempts, hashing } = deps;
  const takeBack = addressAttempts.begin(address);
  try {
    const account = await hashing.enter(async () => {
      await accountAttempts.begin(asked.account);
      return verify(asked, deps);
    });
    takeBack();
    return await store.write(async (w) => {
      await accountAttempts.forget(w, account.id);
      return sessions.open(w, account.id);
    });
  } catch (error) {
    if (error instanceof Problem && harmless.has(error.code)) takeBack();
    throw error;
  }
}
