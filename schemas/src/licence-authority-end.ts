// Generated from schemas/api/licence-authority-end.json; do not edit.
/**
 * 提出终止权威登记。A proposed end of an authority.
 */
export interface LicenceAuthorityEnd {
  /**
   * 标识。Identifier.
   */
  id: string;
  version: number;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  on: string;
  /**
   * 部门统一社会信用代码，或无。Department's USCC, or none.
   */
  successor: string | null;
}
