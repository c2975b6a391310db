// Generated from schemas/api/licence-desk-page.json; do not edit.
import type { LicenceStateCode } from './licence-type.ts';

/**
 * 一页证照，新者在前。A page of licences, newest first.
 */
export interface LicenceDeskPage {
  items: LicenceDeskEntry[];
  next: string | null;
}
/**
 * 证照一览中的一件。One licence version in the list.
 */
export interface LicenceDeskEntry {
  /**
   * 电子证照标识（ZZBS）。Licence identifier.
   */
  identifier: string;
  version: number;
  /**
   * 证照类型代码：定义部门统一社会信用代码加三位数字。Type code, USCC of the defining ministry and three digits.
   */
  type: string;
  /**
   * 名称。Name.
   */
  typeName: string;
  number: string;
  holderName: string;
  /**
   * 部门统一社会信用代码。Department's USCC.
   */
  issuer: string;
  /**
   * 行政区划代码，六位。GB/T 2260 area, six digits.
   */
  area: string;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  issuedOn: string;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validFrom: string | null;
  /**
   * 法定日期（北京时间），或无期限。Date in China Standard Time, or open-ended.
   */
  validTo: string | null;
  state: LicenceStateCode;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  since: string;
}
