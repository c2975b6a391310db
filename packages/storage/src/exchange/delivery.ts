import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '../store.ts';
import { type Delivery, datasetTable, deliveryTable } from './hosted-tables.ts';

export type { Delivery, DeliveryState } from './hosted-tables.ts';

export async function findDelivery({ db, table }: Reader, id: string): Promise<Delivery | undefined> {
  const t = table(deliveryTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

/** The newest one whose rows are visible; one that only declared "no change" counts too. */
export async function findLastLiveDelivery(
  { db, table }: Reader,
  resource: string,
): Promise<Delivery | undefined> {
  const t = table(deliveryTable);
  const d = table(datasetTable);
  const [dataset] = await db.select({ id: d.id }).from(d).where(eq(d.resource, resource));
  if (!dataset) return undefined;
  const [row] = await db
    .select()
    .from(t)
    .where(and(eq(t.dataset, dataset.id), eq(t.state, 'live')))
    .orderBy(desc(t.seq))
    .limit(1);
  return row;
}
