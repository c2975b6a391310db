// Generated from schemas/api/licence-copy.json; do not edit.
/**
 * 加注件。A stamped copy.
 */
export interface LicenceCopy {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 加注件凭证。The copy's token.
   */
  token: string;
  qr: string;
  /**
   * 标识。Identifier.
   */
  matter: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 办件编号。Number of the case.
   */
  caseId: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  madeAt: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
}
