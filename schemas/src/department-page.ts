// Generated from schemas/api/department-page.json; do not edit.
import type { DirectoryDepartment } from './directory.ts';

/**
 * 部门分页。A page of departments.
 */
export interface DepartmentPage {
  items: DirectoryDepartment[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
