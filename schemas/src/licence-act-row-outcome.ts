// Generated from schemas/api/licence-act-row-outcome.json; do not edit.
import type { Finding } from './finding.ts';
import type { LicenceStateCode } from './licence-type.ts';

/**
 * 一行的结果：办理结果或拒绝的代码。Outcome of one row: what came of it, or the code of its refusal.
 */
export interface LicenceActRowOutcome {
  /**
   * 行号，从一起。Row, from 1.
   */
  row: number;
  /**
   * 电子证照标识（ZZBS）。Licence identifier.
   */
  identifier?: string;
  version?: number;
  state?: LicenceStateCode;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  since?: string;
  /**
   * 此前已办理，未再次办理。Had been done before; nothing was done now.
   */
  repeated?: boolean;
  /**
   * 随撤销一并失去效力的版本。Versions that fell with a revoked one.
   *
   * Items: 电子证照标识（ZZBS）。Licence identifier.
   */
  fallen?: string[];
  code?: string;
  title?: string;
  titleZh?: string;
  findings?: Finding[];
  detail?: string;
}
