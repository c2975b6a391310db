// Generated from schemas/api/licence-desk-licence.json; do not edit.
import type { LicenceDeskEntry } from './licence-desk-page.ts';
import type { AnyLicenceAct, LicenceClaimsBody } from './licence-issue.ts';
import type { LicenceStateCode } from './licence-type.ts';

/**
 * 一件证照：信息项、各版本与历次变动。One licence: its items, its versions and every act upon it.
 */
export interface LicenceDeskLicence {
  licence: LicenceDeskEntry;
  claims: LicenceClaimsBody;
  related: string | null;
  versions: LicenceDeskEntry[];
  acts: LicenceDeskAct[];
  /**
   * 加注件数。Stamped copies, counted up to a thousand.
   */
  copies: number;
}
/**
 * 一次变动。One act.
 */
export interface LicenceDeskAct {
  act: AnyLicenceAct;
  fromState: LicenceStateCode | null;
  toState: LicenceStateCode;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  effectiveOn: string;
  /**
   * 时刻，UTC。RFC 3339 instant in UTC.
   */
  recordedAt: string;
  reasonCode: string | null;
  reason: string | null;
  actor: string;
  system: string | null;
}
