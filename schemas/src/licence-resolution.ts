// Generated from schemas/api/licence-resolution.json; do not edit.
/**
 * 持证人：入口证照持证人或其法定代表人。Whose it is.
 */
export type HolderRole = 'holder' | 'representative';
/**
 * 缺少原因。Why it is missing.
 */
export type MissingCode = 'not_held' | 'not_valid' | 'not_consented' | 'representative_unknown';

/**
 * 一证（照）通用结果。What was found, verified, missing and could not be checked, under one receipt.
 */
export interface LicenceResolution {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  at: string;
  matter: ResolvedFor;
  /**
   * 办件编号，或无。Number of the case, or none.
   */
  caseId: string | null;
  /**
   * 有效、无效、无法核验。Valid, invalid, could not be checked.
   */
  outcome: 'valid' | 'invalid' | 'indeterminate';
  entry: EntryFinding;
  licences: ResolvedLicence[];
  missing: MissingMaterial[];
  unchecked: UncheckedLicence[];
  complete: boolean;
  /**
   * 签名回执（JWS）。Signed receipt.
   */
  receipt: string;
  log: LicenceLogPlace;
}
export interface ResolvedFor {
  /**
   * 标识。Identifier.
   */
  code: string;
  /**
   * 名称。Name.
   */
  name: string;
  version: number;
}
export interface EntryFinding {
  type: string | null;
  name: string | null;
  /**
   * 有效、无效、无法核验。Valid, invalid, could not be checked.
   */
  outcome: 'valid' | 'invalid' | 'indeterminate';
  code: string | null;
  detail: {
    zh: string;
    en: string;
  };
}
/**
 * 查得并核验的证照。A licence that was found and verified.
 */
export interface ResolvedLicence {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 名称。Name.
   */
  name: string;
  role: HolderRole;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  issuer: string;
  /**
   * 名称。Name.
   */
  issuerName: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  /**
   * 事项所需信息项。Items that the matter needs.
   */
  items: {
    [k: string]: string | boolean | string[];
  };
  /**
   * 信息项名称。Names of the items.
   */
  titles: {
    [k: string]: string;
  };
  /**
   * 已脱敏的信息项。Items that are masked.
   *
   * Items: 信息项名称（拼音首字母）。Item name, pinyin initials.
   */
  masked: string[];
  otherChoices: number;
}
/**
 * 缺少的证照及原因。A licence that is missing, and why.
 */
export interface MissingMaterial {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * Items: 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  alternatives: string[];
  optional: boolean;
  code: MissingCode;
  detail: {
    zh: string;
    en: string;
  };
}
/**
 * 无法核验的证照。A licence that could not be checked.
 */
export interface UncheckedLicence {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 名称。Name.
   */
  name: string;
  code: string;
  detail: {
    zh: string;
    en: string;
  };
}
/**
 * 留痕位置。Where it stands in the evidence log.
 */
export interface LicenceLogPlace {
  origin: string;
  index: number;
  leaf: string;
}
