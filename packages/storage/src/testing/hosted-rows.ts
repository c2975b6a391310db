import { eq } from 'drizzle-orm';
import type { DeliveryStart } from '../exchange/dataset.ts';
import type { StagedRow, StagingClaim } from '../exchange/hosted-records.ts';
import { datasetTable, deliveryTable } from '../exchange/hosted-tables.ts';
import type { Store } from '../store.ts';

export function startDelivery(id: string, change: Partial<DeliveryStart> = {}): DeliveryStart {
  return {
    id,
    resource: '102001/000001',
    channel: 'channel-1',
    contract: 'urn:shuqiao:contract:102001-000001@1.0.0',
    system: 'system-1',
    startedAtMs: 100,
    leaseUntilMs: 1_000,
    ...change,
  };
}

/** A row with the given items, each of them a look-up. */
export function stagedRow(key: string, items: Record<string, string>): StagedRow {
  const lookups = Object.entries(items).map(([item, value]) => ({ item, value }));
  return { key, document: JSON.stringify(items), lookups };
}

/** The switch that otherwise the evidence writer makes together with the leaf; throws when the claim is lost. */
export async function putLive(
  store: Store,
  claim: StagingClaim,
  {
    dataAsOfMs = 500,
    bodyHash = `hash-${claim.seq}`,
    records = 0,
  }: { dataAsOfMs?: number; bodyHash?: string; records?: number } = {},
): Promise<void> {
  await store.write(async ({ db, table }) => {
    const t = table(datasetTable);
    const d = table(deliveryTable);
    const switched = await db
      .update(t)
      .set({ liveSeq: claim.seq, stagingDelivery: null, dataAsOfMs, lastBodyHash: bodyHash })
      .where(eq(t.stagingDelivery, claim.delivery))
      .returning({ id: t.id });
    if (switched.length !== 1) throw new Error('the delivery no longer holds its dataset');
    await db.update(d).set({ state: 'live', dataAsOfMs, records }).where(eq(d.id, claim.delivery));
  });
}
