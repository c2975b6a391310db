// Generated from schemas/api/licence-holder-copy-order.json; do not edit.
/**
 * 持证人制作加注件。A holder orders a stamped copy for one matter, department and case.
 */
export interface LicenceHolderCopyOrder {
  /**
   * 持证人出示的证照。The licence as its holder presents it, with the holder's signature.
   */
  presented: string;
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
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items?: string[];
  days?: number;
}
