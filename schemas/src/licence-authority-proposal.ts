// Generated from schemas/api/licence-authority-proposal.json; do not edit.
/**
 * 提出权威登记，须另一人批准。A proposed row of the authority register; another person approves it.
 */
export interface LicenceAuthorityProposal {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  area: string;
  legalBasis: string;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  validFrom: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
}
