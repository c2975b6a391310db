// Generated from schemas/api/licence-authority-record.json; do not edit.
export type LicenceAuthorityState = 'proposed' | 'in_force' | 'ended';

/**
 * 权威登记，含办理状态。A row of the authority register and how far it has got.
 */
export interface LicenceAuthorityRecord {
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
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  successor: string | null;
  state: LicenceAuthorityState;
  proposedBy: string;
  approvedBy: string | null;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  endingOn: string | null;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  endingSuccessor: string | null;
  endingBy: string | null;
  endedBy: string | null;
  version: number;
}
