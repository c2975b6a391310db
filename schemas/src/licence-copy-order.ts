// Generated from schemas/api/licence-copy-order.json; do not edit.
/**
 * 部门凭授权制作加注件。A department orders a stamped copy by the holder's consent.
 */
export interface LicenceCopyOrder {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 标识。Identifier.
   */
  matter: string;
  /**
   * 办件编号。Number of the case.
   */
  caseId: string;
  /**
   * 一次性码，或其二维码内容。One-time code, or what its QR code says.
   */
  consentCode: string;
  days?: number;
}
