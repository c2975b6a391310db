import { Problem } from '@shuqiao/http/problem';
import type { PortalDeps } from '../deps.ts';
import type { FirstPassword } from './first-accounts.ts';
import { resetPassword } from './reset-password.ts';

/** Told to whoever started the process to get a new password, and did not get one. */
export class ResetError extends Error {
  constructor(account: string, { code }: Problem) {
    super(
      `SHUQIAO_PORTAL_RESET=${account}: 未能重置口令（${code}）。请核对账号标识。\n` +
        `SHUQIAO_PORTAL_RESET=${account}: the password was not reset (${code}). Check the id of the account.`,
    );
    this.name = 'ResetError';
  }
}

/** No account can have this id. */
const CONSOLE = 'host:console';

/** For administrators who have lost their own: whoever can start the process has the database anyway. Recorded. */
export async function resetAtStart(account: string, deps: PortalDeps): Promise<FirstPassword> {
  try {
    const who = { subject: CONSOLE, role: 'administrator' } as const;
    await deps.recordView(who, `portal/accounts/${account}/password-reset`);
    const { account: reset, password } = await resetPassword(account, deps);
    return { id: reset.id, role: reset.role, password };
  } catch (error) {
    throw error instanceof Problem ? new ResetError(account, error) : error;
  }
}
