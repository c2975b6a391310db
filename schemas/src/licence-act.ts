// Generated from schemas/api/licence-act.json; do not edit.
import type { LicenceActName, LicenceClaimsBody } from './licence-issue.ts';

/**
 * 证照变动：延续、变更、暂扣、撤销、注销等。An act upon a licence; renewal, change and transfer in take the items of the new version.
 */
export interface LicenceActRequest {
  /**
   * 电子证照标识（ZZBS）。Licence identifier.
   */
  identifier: string;
  act: LicenceActName;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  effectiveOn: string;
  reasonCode?: string;
  /**
   * 事由。Reason.
   */
  reason?: string;
  claims?: LicenceClaimsBody;
}
