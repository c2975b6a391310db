import type { AnswerFacts, Refused } from '@shuqiao/http/signed/outcome';
import type { Effect, QuotaCharge } from '@shuqiao/storage/exchange/evidence-writer';

/** Data, or the report on a delivery. */
export interface Answered extends AnswerFacts {
  quota: QuotaCharge | null;
  effects: Effect[];
  /** Called when the outcome is committed, or has failed to be. */
  release?: () => void;
}

export type Settlement = Refused | Answered;
