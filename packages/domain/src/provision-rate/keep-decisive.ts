import type { DeliveryEvent } from './delivery-event.ts';
import { endsLastOfAll, listPeriodEndsMs } from './freshness.ts';

/**
 * The deliveries that decide what the provision rate is, now and at any later instant: of every channel and kind
 * of result the first (was there ever data?) and those that no later one of the kind outdates. A provider that
 * delivers ever newer data leaves two of a kind, however long the history; and what is decisive among some
 * decisive ones and all that came since is decisive among all.
 */
export function keepDecisive(deliveries: readonly DeliveryEvent[]): DeliveryEvent[] {
  const kinds = new Map<string, DeliveryEvent[]>();
  for (const delivery of deliveries) {
    const key = kindOf(delivery);
    const kind = kinds.get(key);
    if (kind) kind.push(delivery);
    else kinds.set(key, [delivery]);
  }
  return [...kinds.values()].flatMap((kind) => keepOfKind(kind.sort(byTime)));
}

function keepOfKind(sorted: readonly DeliveryEvent[]): DeliveryEvent[] {
  const kept: DeliveryEvent[] = [];
  let latestEndsMs: readonly number[] = [];
  /** Data up to here is outlasted in every respect; it spares most deliveries the calendar. */
  let outlastedMs = Number.NEGATIVE_INFINITY;
  for (const delivery of sorted.toReversed()) {
    const dataMs = Math.min(delivery.atMs, delivery.dataAsOfMs);
    const isFirst = delivery === sorted[0];
    if (dataMs <= outlastedMs && !isFirst) continue;
    const endsMs = listPeriodEndsMs(dataMs);
    const outlasts = endsMs.some((endMs, i) => endMs > (latestEndsMs[i] ?? Number.NEGATIVE_INFINITY));
    if (outlasts || isFirst) kept.push(delivery);
    latestEndsMs = endsMs.map((endMs, i) => Math.max(endMs, latestEndsMs[i] ?? endMs));
    if (endsLastOfAll(dataMs)) outlastedMs = Math.max(outlastedMs, dataMs);
  }
  return kept.reverse();
}

function kindOf(delivery: DeliveryEvent): string {
  const { resource, channelId, department, outcome, noChange, unchanged, records } = delivery;
  return JSON.stringify([resource, channelId, department, outcome, noChange, unchanged, records === 0]);
}

function byTime(a: DeliveryEvent, b: DeliveryEvent): number {
  return a.atMs - b.atMs || a.index - b.index;
}
