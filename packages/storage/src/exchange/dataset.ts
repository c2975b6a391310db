import { and, eq, isNotNull, isNull, lte, max, sql } from 'drizzle-orm';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';
import type { StagingClaim } from './hosted-records.ts';
import { type Dataset, datasetTable, deliveryTable } from './hosted-tables.ts';

export type { Dataset } from './hosted-tables.ts';

export interface DeliveryStart {
  id: string;
  resource: string;
  channel: string;
  contract: string;
  system: string;
  startedAtMs: number;
  leaseUntilMs: number;
}

export interface BegunDelivery {
  claim: StagingClaim;
  /** As it was before: what is live, when and with which body it was delivered last. */
  dataset: Dataset;
}

export async function findDataset({ db, table }: Reader, resource: string): Promise<Dataset | undefined> {
  const t = table(datasetTable);
  const [row] = await db.select().from(t).where(eq(t.resource, resource));
  return row;
}

async function getOrCreateDataset(w: Writer, resource: string): Promise<Dataset> {
  const t = w.table(datasetTable);
  for (;;) {
    const found = await findDataset(w, resource);
    if (found) return found;
    const [last] = await w.db.select({ id: max(t.id) }).from(t);
    await insertIfAbsent(w, datasetTable, {
      id: Number(last?.id ?? 0) + 1,
      resource,
      liveSeq: 0,
      nextSeq: 1,
      compactedSeq: 0,
    });
  }
}

/** Undefined while another delivery of the resource runs, or rows of one that was given up are still there. */
export async function beginDelivery(w: Writer, start: DeliveryStart): Promise<BegunDelivery | undefined> {
  const t = w.table(datasetTable);
  const { id: delivery, resource, leaseUntilMs, ...described } = start;
  const { id } = await getOrCreateDataset(w, resource);
  const isFree = and(eq(t.id, id), isNull(t.stagingDelivery), isNull(t.purgeSeq));
  const [dataset] = await w.db
    .update(t)
    .set({ stagingDelivery: delivery, leaseUntilMs, nextSeq: sql`${t.nextSeq} + 1` })
    .where(isFree)
    .returning();
  if (!dataset) return undefined;

  const seq = dataset.nextSeq - 1;
  const row = { ...described, id: delivery, dataset: id, seq, state: 'staging' as const };
  await w.db.insert(w.table(deliveryTable)).values({ ...row, records: 0, rejected: 0 });
  return { claim: { dataset: id, seq, delivery }, dataset };
}

/**
 * Takes the dataset away from a running delivery: from here on it can neither stage nor go live. Its rows stay
 * invisible until `purgeAborted` has removed them. False when it does not run any more, or its lease has been
 * renewed beyond `leaseUntilMs`.
 */
export async function abortDelivery(
  w: Writer,
  claim: StagingClaim,
  nowMs: number,
  leaseUntilMs?: number,
): Promise<boolean> {
  const t = w.table(datasetTable);
  const d = w.table(deliveryTable);
  const taken = await w.db
    .update(t)
    .set({ stagingDelivery: null, leaseUntilMs: null, purgeSeq: claim.seq })
    .where(
      and(
        eq(t.id, claim.dataset),
        eq(t.stagingDelivery, claim.delivery),
        leaseUntilMs === undefined ? undefined : lte(t.leaseUntilMs, leaseUntilMs),
      ),
    )
    .returning({ id: t.id });
  if (taken.length === 0) return false;
  await w.db.update(d).set({ state: 'aborted', finishedAtMs: nowMs }).where(eq(d.id, claim.delivery));
  return true;
}

/** Gives up the running deliveries whose lease has ended by then, and says how many. */
export async function abortExpiredDeliveries(
  w: Writer,
  leaseUntilMs: number,
  nowMs: number,
): Promise<number> {
  const t = w.table(datasetTable);
  const d = w.table(deliveryTable);
  const expired = await w.db
    .select({ dataset: t.id, delivery: d.id, seq: d.seq })
    .from(t)
    .innerJoin(d, eq(d.id, t.stagingDelivery))
    .where(lte(t.leaseUntilMs, leaseUntilMs));
  let aborted = 0;
  for (const claim of expired) if (await abortDelivery(w, claim, nowMs, leaseUntilMs)) aborted += 1;
  return aborted;
}

export async function listDatasetsToPurge({ db, table }: Reader): Promise<number[]> {
  const t = table(datasetTable);
  const rows = await db.select({ id: t.id }).from(t).where(isNotNull(t.purgeSeq));
  return rows.map(({ id }) => id);
}
