// Generated from schemas/api/code-table-page.json; do not edit.
import type { CodeTable } from './code-table.ts';

/**
 * 代码表分页。A page of code tables.
 */
export interface CodeTablePage {
  items: CodeTable[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
