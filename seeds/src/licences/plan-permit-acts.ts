import { addYears, type Day } from '../day.ts';
import type { Permit } from '../permits.ts';
import type { Random } from '../random.ts';
import { addWorkdays } from '../workdays.ts';
import type { LicenceClaims } from './licence-draft.ts';
import { REASONS, type Reason } from './reasons.ts';
import type { PlannedAct } from './to-draft.ts';

type IncidentAct = 'suspend' | 'annul' | 'revoke' | 'cancel' | 'transfer_out' | 'change';

export interface PermitRules {
  /** Of a renewal; the first period may be shorter. */
  renewalYears: number;
  /** What may happen once in a period. */
  incidents: readonly IncidentAct[];
  /** Items after a change. */
  changed?: LicenceClaims;
}

interface Period {
  from: Day;
  end: Day;
}

/** Drawn all at once, so that a later day of telling adds acts and changes none. */
interface Fate {
  incident: IncidentAct | undefined;
  on: Day;
  /** Undefined = stays suspended. */
  resumed: Day | undefined;
  isRenewed: boolean;
  isDeclaredLapsed: boolean;
}

const INCIDENTS: Readonly<Record<IncidentAct, { probability: number; reason: Reason }>> = {
  suspend: { probability: 0.05, reason: REASONS.failedInspection },
  annul: { probability: 0.02, reason: REASONS.gravelyUnlawful },
  revoke: { probability: 0.01, reason: REASONS.obtainedByDeceit },
  cancel: { probability: 0.02, reason: REASONS.onRequest },
  transfer_out: { probability: 0.03, reason: REASONS.movedAway },
  change: { probability: 0.06, reason: REASONS.itemsAdded },
};
const RENEWED = 0.85;
/** Days of a period in which nothing happens. */
const CALM_AT_START = 20;
const CALM_AT_END = 70;

function pickIncident(random: Random, acts: readonly IncidentAct[]): IncidentAct | undefined {
  let left = random.next();
  return acts.find((act) => {
    left -= INCIDENTS[act].probability;
    return left < 0;
  });
}

function drawFate(random: Random, { from, end }: Period, acts: readonly IncidentAct[]): Fate {
  const incident = pickIncident(random, acts);
  const [first, last] = [from + CALM_AT_START, end - CALM_AT_END];
  const on = addWorkdays(random.between(first, Math.max(first, last)), 0);
  const resumed = on + random.between(20, 50);
  return {
    incident: first <= last ? incident : undefined,
    on,
    resumed: random.chance(0.6) ? resumed : undefined,
    isRenewed: random.chance(RENEWED),
    isDeclaredLapsed: random.chance(0.7),
  };
}

function toIncidentActs({ incident, on, resumed }: Fate, { changed }: PermitRules): PlannedAct[] {
  if (incident === undefined) return [];
  const { reason } = INCIDENTS[incident];
  if (incident === 'change') return changed ? [{ act: 'change', on, reason, items: changed }] : [];
  if (incident !== 'suspend' || resumed === undefined) return [{ act: incident, on, reason }];
  const back: PlannedAct = { act: 'resume', on: resumed, reason: REASONS.rectified };
  return [{ act: 'suspend', on, reason }, back];
}

function* planPeriods(permit: Permit, rules: PermitRules, random: Random, asOf: Day): Generator<PlannedAct> {
  let period = { from: Math.max(permit.issued, asOf), end: permit.expires };
  for (;;) {
    const fate = drawFate(random, period, rules.incidents);
    const acts = toIncidentActs(fate, rules);
    yield* acts;
    const last = acts.at(-1)?.act ?? 'resume';
    if (last !== 'resume' && last !== 'change') return;
    const next = period.end + 1;
    if (!fate.isRenewed) {
      if (fate.isDeclaredLapsed) yield { act: 'lapse', on: next, reason: REASONS.notRenewed };
      return;
    }
    const end = addYears(next, rules.renewalYears) - 1;
    yield { act: 'renew', on: next, end, reason: REASONS.renewed };
    period = { from: next, end };
  }
}

function planEnd({ state, issued, expires }: Permit, random: Random, asOf: Day): PlannedAct[] {
  if (state === '注销')
    return [{ act: 'cancel', on: random.between(issued, asOf), reason: REASONS.onRequest }];
  return random.chance(0.5) ? [{ act: 'lapse', on: expires + 1, reason: REASONS.notRenewed }] : [];
}

/**
 * What became of a permit until a day. To the day of the city it is what the register says; the permits then in
 * force are carried on from there, since they run for three or five years only. A later `until` only adds acts.
 */
export function planPermitActs(
  permit: Permit,
  rules: PermitRules,
  { random, asOf, until }: { random: Random; asOf: Day; until: Day },
): PlannedAct[] {
  const ended = permit.state !== '有效';
  const planned: PlannedAct[] = [];
  for (const act of ended ? planEnd(permit, random, asOf) : planPeriods(permit, rules, random, asOf)) {
    if (act.on > until) break;
    planned.push(act);
  }
  return planned;
}
