// Generated from schemas/api/licence-matter-page.json; do not edit.
import type { LicenceMatter } from './licence-matter.ts';

/**
 * 事项分页。A page of matters.
 */
export interface LicenceMatterPage {
  items: LicenceMatter[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
