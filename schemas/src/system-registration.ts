// Generated from schemas/api/system-registration.json; do not edit.
/**
 * 应用系统登记。Registration of a system.
 */
export interface SystemRegistration {
  /**
   * 应用系统标识。System id, the `iss` of SQX-1 requests.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 名称。Name.
   */
  name: string;
}
