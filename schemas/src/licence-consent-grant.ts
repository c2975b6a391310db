// Generated from schemas/api/licence-consent-grant.json; do not edit.
/**
 * 持证人授权：限部门、事项、信息项和期限。A holder allows a department to see items for a matter, once.
 */
export interface LicenceConsentGrant {
  /**
   * 持证人出示的证照。The licence as its holder presents it, with the holder's signature.
   */
  presented: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 标识。Identifier.
   */
  matter: string;
  /**
   * 可查看的证照和信息项。Licences and items that may be seen.
   */
  items: LicenceTypeItems[];
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
  /**
   * 办件编号。Number of the case.
   */
  caseId?: string;
}
/**
 * 一类证照的信息项。Items of one type of licence.
 */
export interface LicenceTypeItems {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  items: string[];
}
