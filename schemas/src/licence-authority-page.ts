// Generated from schemas/api/licence-authority-page.json; do not edit.
import type { LicenceAuthorityRecord } from './licence-authority-record.ts';

/**
 * 权威登记分页。A page of the authority register.
 */
export interface LicenceAuthorityPage {
  items: LicenceAuthorityRecord[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
