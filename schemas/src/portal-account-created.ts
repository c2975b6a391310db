// Generated from schemas/api/portal-account-created.json; do not edit.
import type { PortalAccount } from './portal-account.ts';

/**
 * 新建的账号及其一次性口令。The new account and its one-time password.
 */
export interface PortalAccountCreated {
  account: PortalAccount;
  /**
   * 口令，只显示一次。One-time password, shown once.
   */
  password: string;
}
