import {
  abortDelivery,
  abortExpiredDeliveries,
  type BegunDelivery,
  beginDelivery,
  type DeliveryStart,
  findDataset,
} from '@shuqiao/storage/exchange/dataset';
import type { StagingClaim } from '@shuqiao/storage/exchange/hosted-records';
import { purgeAborted } from '@shuqiao/storage/exchange/purge-aborted';
import type { DeliverDeps } from './deliver-deps.ts';

/** How long a delivery holds its dataset without a sign of life; also from its last row to its commit. */
export const LEASE_MS = 90_000;

/** Undefined while another delivery of the resource runs. What a dead process left behind is cleared first. */
export async function begin(
  start: Omit<DeliveryStart, 'id' | 'startedAtMs' | 'leaseUntilMs'>,
  { store, clock, newId }: DeliverDeps,
): Promise<BegunDelivery | undefined> {
  const nowMs = clock();
  const full = { ...start, id: newId(), startedAtMs: nowMs, leaseUntilMs: nowMs + LEASE_MS };
  const begun = await store.write((w) => beginDelivery(w, full));
  if (begun) return begun;

  await store.write((w) => abortExpiredDeliveries(w, nowMs, nowMs));
  const dataset = await findDataset(store.read, start.resource);
  if (dataset?.purgeSeq == null) return undefined;
  await purgeAborted(store, dataset.id);
  return store.write((w) => beginDelivery(w, full));
}

/**
 * Gives a running delivery up: nothing of it was or becomes visible. Harmless after it went live. Never rejects:
 * where the database fails, the lease runs out.
 */
export async function abandon(claim: StagingClaim, { store, clock, log }: DeliverDeps): Promise<void> {
  try {
    const aborted = await store.write((w) => abortDelivery(w, claim, clock()));
    if (aborted) await purgeAborted(store, claim.dataset);
  } catch (error) {
    log.error('delivery not cleared', { error });
  }
}
