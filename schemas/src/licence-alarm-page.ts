// Generated from schemas/api/licence-alarm-page.json; do not edit.
import type { LicenceAlarm } from './licence-alarm.ts';

/**
 * 预警分页。A page of alarms.
 */
export interface LicenceAlarmPage {
  items: LicenceAlarm[];
  /**
   * 续取游标，末页为空。Cursor of the next page, null on the last.
   */
  next: string | null;
}
