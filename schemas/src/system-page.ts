// Generated from schemas/api/system-page.json; do not edit.
import type { System } from './system.ts';

/**
 * 应用系统分页。A page of systems.
 */
export interface SystemPage {
  items: System[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
