// Generated from schemas/api/portal-account-page.json; do not edit.
import type { PortalAccount } from './portal-account.ts';

/**
 * 门户账号分页。A page of accounts.
 */
export interface PortalAccountPage {
  accounts: PortalAccount[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
