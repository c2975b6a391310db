// Generated from schemas/api/delivery-refusal.json; do not edit.
import type { DeliveryFinding } from './delivery-finding.ts';
import type { Problem } from './problem.ts';

/**
 * 整批拒收的扩展成员。Members that a problem delivery_refused adds.
 */
export type DeliveryRefusal = Problem & {
  /**
   * 总行数。Rows in all.
   */
  rows: number;
  /**
   * 不合格行数。Rejected rows.
   */
  rejected: number;
  /**
   * 不合格行占比上限。Share of bad rows allowed.
   */
  maxBadShare: number;
  findings: DeliveryFinding[];
  [k: string]: unknown;
};
