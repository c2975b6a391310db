import type { QuotaCharge, Verdict } from './evidence-writer.ts';

export interface QuotaCounter {
  grant: string;
  day: string;
  actor: string;
  limit: number;
  /** Positions in the batch that want one unit each, in order of arrival. */
  wanted: number[];
}

/** How many of the wanted units fit, given the count after all of them were added. */
export function unitsAllowed(usedAfter: number, wanted: number, limit: number): number {
  return Math.max(0, Math.min(wanted, limit - (usedAfter - wanted)));
}

function collect(
  charges: readonly (QuotaCharge | null)[],
  verdicts: readonly Verdict[],
  scope: 'grant' | 'actor',
): QuotaCounter[] {
  const counters = new Map<string, QuotaCounter>();
  charges.forEach((charge, position) => {
    if (charge === null || verdicts[position]?.kind !== 'fresh') return;
    const limit = scope === 'grant' ? charge.perDay : charge.perActorPerDay;
    if (limit === null) return;
    const actor = scope === 'grant' ? '' : charge.actor;
    const key = `${charge.grant}\n${charge.day}\n${actor}`;
    const counter = counters.get(key);
    if (counter) counter.wanted.push(position);
    else counters.set(key, { grant: charge.grant, day: charge.day, actor, limit, wanted: [position] });
  });
  return [...counters.values()];
}

/** The counters of the actors that a batch touches; only grants that limit actors have any. */
export const actorCounters = (charges: readonly (QuotaCharge | null)[], verdicts: readonly Verdict[]) =>
  collect(charges, verdicts, 'actor');

/** The counters of the grants that a batch touches. */
export const grantCounters = (charges: readonly (QuotaCharge | null)[], verdicts: readonly Verdict[]) =>
  collect(charges, verdicts, 'grant');
