// Generated from schemas/api/application-answer.json; do not edit.
import type { Mask } from './directory.ts';

/**
 * 申请答复。Answer to an application (art. 21).
 */
export interface ApplicationAnswer {
  /**
   * 同意或不同意。Agreed or refused.
   */
  agree: boolean;
  /**
   * 不同意的理由，不同意时必填。Reasons, needed for a refusal.
   */
  reasons?: string;
  /**
   * 信息项到脱敏方式。Item to mask.
   */
  masks?: {
    [k: string]: Mask;
  };
  /**
   * 每日限额。Calls per day.
   */
  quotaPerDay?: number;
  /**
   * 每人每日限额，或不限。Per actor and day, or none.
   */
  quotaPerActorPerDay?: number | null;
}
