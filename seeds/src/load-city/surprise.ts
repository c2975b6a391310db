import type { SupplyOutcome } from './load-journal.ts';
import type { Delivered } from './push-delivery.ts';

/** A delivery that ended otherwise than the seeds have it. */
export interface Surprise {
  readonly resource: string;
  readonly expected: SupplyOutcome;
  /** Code of the refusal, or `accepted`. */
  readonly got: string;
}

export function findSurprise(
  resource: string,
  expected: SupplyOutcome,
  delivered: Delivered,
): Surprise | undefined {
  if (delivered.outcome === expected) return undefined;
  const got = delivered.outcome === 'refused' ? delivered.code : delivered.outcome;
  return { resource, expected, got };
}
