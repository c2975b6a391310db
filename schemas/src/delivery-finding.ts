// Generated from schemas/api/delivery-finding.json; do not edit.
import type { BilingualText } from './finding.ts';

/**
 * 供给中的不合格行。Rejected row of a delivery, one NDJSON line.
 */
export interface DeliveryFinding {
  /**
   * 行号，自 1 起。Row, from 1.
   */
  row: number;
  /**
   * JSON Pointer 指针。Where in the row.
   */
  pointer: string;
  /**
   * 规则代码。Keyword or format that failed.
   */
  code: string;
  message: BilingualText;
}
