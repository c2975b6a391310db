// Generated from schemas/api/licence-look-up-page.json; do not edit.
import type { LicenceTypeItems } from './licence-consent-grant.ts';

/**
 * 查证记录、本人证照与授权。Look-ups of a holder's licences, the licences, and consents.
 */
export interface LicenceLookUpPage {
  items: LicenceLookUp[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
  licences: OwnLicence[];
  consents: OwnConsent[];
}
/**
 * 一次查证。One look-up.
 */
export interface LicenceLookUp {
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  at: string;
  kind: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 名称。Name.
   */
  departmentName: string;
  /**
   * 标识。Identifier.
   */
  matter: string;
  matterName: string | null;
  /**
   * 办件编号，或无。Number of the case, or none.
   */
  caseId: string | null;
  byConsent: boolean;
  /**
   * Items: 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  types: string[];
  outcome: string;
  logIndex: number | null;
}
/**
 * 本人证照及状态。A licence of the holder, and its state.
 */
export interface OwnLicence {
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 名称。Name.
   */
  name: string;
  /**
   * 证照标识（GB/T 36904）。Licence identifier.
   */
  identifier: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  issuer: string;
  state: string;
  stateName: {
    zh: string;
    en: string;
  };
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  /**
   * 有效、无效、无法核验。Valid, invalid, could not be checked.
   */
  outcome: 'valid' | 'invalid' | 'indeterminate';
  code: string | null;
}
/**
 * 本人授权。A consent that the holder gave.
 */
export interface OwnConsent {
  /**
   * 标识。Identifier.
   */
  id: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  department: string;
  /**
   * 名称。Name.
   */
  departmentName: string;
  /**
   * 标识。Identifier.
   */
  matter: string;
  items: LicenceTypeItems[];
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  expiresAt: string;
  state: 'open' | 'used' | 'revoked' | 'expired';
}
