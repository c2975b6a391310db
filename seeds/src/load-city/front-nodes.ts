import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { listSupplies, type Supply } from '../list-supplies.ts';
import { readCatalogue } from '../read-seeds.ts';
import { DECLARE_EVERY_MS } from '../story/declare-every.ts';
import { createCatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { findChannels } from './load-channels.ts';
import { pushDelivery } from './push-delivery.ts';

const LOOK_EVERY_MS = 60_000;

export interface FrontNodesReport {
  /** Resources for which "no change" was declared. */
  readonly sent: number;
  readonly failed: number;
}

export interface FrontNodes {
  stop(): Promise<void>;
}

export interface FrontNodesOptions {
  readonly target: CityTarget;
  /** Resource → epoch milliseconds of its last delivery; what is not in it is due at once. */
  readonly lastSentMs: Map<string, number>;
  /** Called after every round in which something was due. */
  readonly onRound: (report: FrontNodesReport) => void;
}

/** Supplies that are due: only of providers that the scenario has in good order. */
export function findDue(lastSentMs: ReadonlyMap<string, number>, nowMs: number): Supply[] {
  const cycles = new Map(readCatalogue().resources.map(({ code, cycle }) => [code, cycle]));
  return listSupplies().filter(({ resource, state }) => {
    const cycle = cycles.get(resource);
    if (state !== 'provided' || cycle === undefined) return false;
    return nowMs - (lastSentMs.get(resource) ?? Number.NEGATIVE_INFINITY) >= DECLARE_EVERY_MS[cycle];
  });
}

/** One round: the front nodes of the departments declare under signature that nothing has changed. */
export async function sendHeartbeats({
  target,
  lastSentMs,
}: FrontNodesOptions): Promise<FrontNodesReport | undefined> {
  const due = findDue(lastSentMs, target.nowMs());
  if (due.length === 0) return undefined;
  const contracts = new Map(readContracts().map((each) => [each['x-resource'], each.$id]));
  const channels = await findChannels(createCatalogueClient(target));
  let sent = 0;
  for (const { resource, system } of due) {
    const contract = contracts.get(resource);
    const channel = channels.get(resource)?.id;
    if (contract === undefined || channel === undefined) continue;
    const nowMs = target.nowMs();
    const dataAsOfSeconds = Math.floor(nowMs / 1_000);
    const delivery = { system, resource, contract, channel, dataAsOfSeconds, rows: undefined };
    const { outcome } = await pushDelivery(target, delivery);
    if (outcome === 'accepted') sent += 1;
    lastSentMs.set(resource, nowMs);
  }
  return { sent, failed: due.length - sent };
}

/**
 * 演示前置节点: stands in for the seeded departments' own machines while the demo runs, so that what they provide does
 * not go stale within the hour. Rounds never overlap; a round that fails is tried again with the next.
 */
export function startFrontNodes(options: FrontNodesOptions): FrontNodes {
  let running: Promise<void> = Promise.resolve();
  let busy = false;

  async function round(): Promise<void> {
    busy = true;
    try {
      const report = await sendHeartbeats(options);
      if (report) options.onRound(report);
    } catch {
      options.onRound({ sent: 0, failed: findDue(options.lastSentMs, options.target.nowMs()).length });
    } finally {
      busy = false;
    }
  }

  const look = () => {
    if (!busy) running = round();
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
