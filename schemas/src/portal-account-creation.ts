// Generated from schemas/api/portal-account-creation.json; do not edit.
import type { PortalRole } from './portal-account.ts';

/**
 * 新建账号；开发与部门专员须有部门。A new account; developers and officers need a department.
 */
export interface PortalAccountCreation {
  /**
   * 账号标识：小写字母开头，可含数字和连字符。A lower-case letter, then letters, digits and hyphens.
   */
  id: string;
  /**
   * 名称。Name.
   */
  name: string;
  role: PortalRole;
  department?: string | null;
}
