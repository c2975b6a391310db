import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import type { PortalPasswordChange } from '@shuqiao/schemas/types/portal-password-change';
import { type Account, replaceAccount } from '@shuqiao/storage/portal/account';
import { deleteSessionsOf } from '@shuqiao/storage/portal/session';
import type { Hono } from 'hono';
import type { PortalDeps } from '../deps.ts';
import type { PortalEnv } from '../portal-env.ts';
import { requireSession } from '../session/require-session.ts';
import { checkNewPassword } from '../sign-in/check-new-password.ts';
import { startSession } from './start-session.ts';

/** Every session of the account ends with its password; returns the token of a new one. */
async function changeTo(account: Account, next: string, deps: PortalDeps): Promise<string> {
  const { store, sessions, passwords, accountAttempts } = deps;
  const passwordHash = await passwords.hash(next);
  return store.write(async (w) => {
    const changed = { ...account, passwordHash, mustChangePassword: false };
    if (!(await replaceAccount(w, changed))) throw new Problem('version_conflict');
    await accountAttempts.forget(w, account.id);
    await deleteSessionsOf(w, account.id);
    return sessions.open(w, account.id);
  });
}

export function changePassword(app: Hono<PortalEnv>, deps: PortalDeps): void {
  app.post(
    '/portal/v1/password',
    requireSession(deps, { beforeChange: true }),
    body<PortalPasswordChange, PortalEnv>('portal-password-change'),
    async (c) => {
      const { account } = c.get('signedIn');
      const { current, next } = c.req.valid('json');
      if (account.passwordHash === null) throw new Problem('identity_provider_account');
      const reasons = checkNewPassword(next, current, account.id);
      if (reasons.length > 0) throw new Problem('password_unacceptable', { reasons });
      const token = await deps.hashing.enter(async () => {
        await deps.accountAttempts.begin(account.id);
        const isRight = await deps.passwords.isRight(account.passwordHash, current);
        if (!isRight) throw new Problem('password_wrong');
        return changeTo(account, next, deps);
      });
      return c.json(await startSession(c, token, deps));
    },
  );
}
