import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import { startOfLegalDateMs } from '../legal-period.ts';

export interface StateEvent {
  /** The state that the act led to. */
  state: LicenceStateCode;
  /** Legal date from whose first moment it holds. */
  effectiveOn: string;
  recordedAtMs: number;
}

export interface StateAnswer {
  /** What held at the instant by all that is known today; undefined before the first act. */
  effective: LicenceStateCode | undefined;
  /** What a verifier could have been told at that instant. */
  onRecord: LicenceStateCode | undefined;
}

/**
 * State of one version at an instant. Among the acts in effect then, the one recorded last counts: an act
 * recorded later but effective earlier corrects the past, so 撤销 outlives a suspension it reaches behind.
 * Events are in the order of recording; `knownAtMs` leaves out what was recorded after it.
 */
export function stateAt(
  events: readonly StateEvent[],
  instantMs: number,
  knownAtMs: number = Number.POSITIVE_INFINITY,
): LicenceStateCode | undefined {
  let last: StateEvent | undefined;
  for (const event of events) {
    if (event.recordedAtMs > knownAtMs || !(startOfLegalDateMs(event.effectiveOn) <= instantMs)) continue;
    if (last === undefined || event.recordedAtMs >= last.recordedAtMs) last = event;
  }
  return last?.state;
}

/** Both answers to "was it valid then?": the legal one, and what was on record. */
export function answerStateAt(events: readonly StateEvent[], instantMs: number): StateAnswer {
  return {
    effective: stateAt(events, instantMs),
    onRecord: stateAt(events, instantMs, instantMs),
  };
}
