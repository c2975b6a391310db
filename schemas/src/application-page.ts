// Generated from schemas/api/application-page.json; do not edit.
import type { Application } from './application.ts';

/**
 * 共享申请分页。A page of applications.
 */
export interface ApplicationPage {
  items: Application[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
