// Generated from schemas/api/licence-act-answer.json; do not edit.
import type { LicenceStateCode } from './licence-type.ts';

/**
 * 办理结果与留痕序号；序号为空：此前已留痕。What came of it, and where it stands in the evidence log; null where it was put on record before.
 */
export interface LicenceActAnswer {
  /**
   * 电子证照标识（ZZBS）。Licence identifier.
   */
  identifier: string;
  version: number;
  state: LicenceStateCode;
  /**
   * 法定日期（北京时间）。Date in China Standard Time.
   */
  since: string;
  /**
   * 此前已办理，未再次办理。Had been done before; nothing was done now.
   */
  repeated: boolean;
  /**
   * 随撤销一并失去效力的版本。Versions that fell with a revoked one.
   *
   * Items: 电子证照标识（ZZBS）。Licence identifier.
   */
  fallen: string[];
  logIndex: number | null;
}
