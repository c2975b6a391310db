// Generated from schemas/api/grant-page.json; do not edit.
import type { DirectoryGrant } from './directory.ts';

/**
 * 授权分页。A page of grants.
 */
export interface GrantPage {
  items: DirectoryGrant[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
