// Generated from schemas/api/licence-desk-search.json; do not edit.
import type { LicenceStateCode } from './licence-type.ts';

/**
 * 查本机构颁发的证照。Licences that the department has issued, or answers for.
 */
export interface LicenceDeskSearch {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type?: string;
  state?: LicenceStateCode;
  /**
   * 标识，或编号、持证主体中的词。An identifier, or words of number and holder.
   */
  search?: string;
  cursor?: string;
  limit?: number;
}
