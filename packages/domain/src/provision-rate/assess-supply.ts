import type { Cycle } from '@shuqiao/schemas/types/directory';
import type { DeliveryEvent } from './delivery-event.ts';
import { freshUntilMs } from './freshness.ts';

/** What the deliveries of one entry amount to at the cut-off. */
export interface Supply {
  /** The newest delivery that still counts as current. */
  fresh: DeliveryEvent | undefined;
  /** Last instant at which what was delivered counts as current, even where that is past. */
  freshUntilMs: number | undefined;
  /** What became of the newest delivery, whether or not an older one counts. */
  newest: 'none' | 'effective' | 'refused' | 'empty' | 'unchanged';
}

/** Effective supply (有效供给, rules.md §8.2 and §8.3 rule 9). Deliveries after the cut-off are not seen. */
export function assessSupply(deliveries: readonly DeliveryEvent[], cycle: Cycle, asOfMs: number): Supply {
  const supply: Supply = { fresh: undefined, freshUntilMs: undefined, newest: 'none' };
  let hasData = false;
  for (const delivery of sortByTime(deliveries.filter(({ atMs }) => atMs <= asOfMs))) {
    supply.newest = classifyDelivery(delivery, hasData);
    if (supply.newest !== 'effective') continue;
    hasData = true;
    const untilMs = countsUntilMs(delivery, cycle);
    supply.freshUntilMs = Math.max(untilMs, supply.freshUntilMs ?? untilMs);
    if (asOfMs <= untilMs) supply.fresh = delivery;
  }
  return supply;
}

/** "No change" refreshes data that was once delivered; it cannot stand for data that never was. */
function classifyDelivery(delivery: DeliveryEvent, hasData: boolean): Exclude<Supply['newest'], 'none'> {
  if (delivery.outcome === 'refused') return 'refused';
  if (delivery.noChange && hasData) return 'effective';
  if (delivery.records === 0) return 'empty';
  return delivery.unchanged ? 'unchanged' : 'effective';
}

/** Counted from the data's own date where that is earlier: late delivery of old data is not fresh data. */
function countsUntilMs({ atMs, dataAsOfMs }: DeliveryEvent, cycle: Cycle): number {
  return freshUntilMs(cycle, Math.min(atMs, dataAsOfMs));
}

function sortByTime(deliveries: DeliveryEvent[]): DeliveryEvent[] {
  return deliveries.sort((a, b) => a.atMs - b.atMs || a.index - b.index);
}
