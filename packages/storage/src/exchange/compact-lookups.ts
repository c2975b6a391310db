import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Writer } from '../store.ts';
import type { CompactedChunk } from './compact-records.ts';
import { lookupTable } from './hosted-tables.ts';

export interface LookupPosition {
  item: string;
  value: string;
  key: string;
  seq: number;
}

/** Look-ups to versions that are no more; those of newer deliveries, which may still be staging, stay. */
export async function compactLookups(
  { db, table }: Writer,
  { id: dataset, liveSeq }: { id: number; liveSeq: number },
  after: LookupPosition,
  chunkRows: number,
): Promise<CompactedChunk<LookupPosition>> {
  const t = table(lookupTable);
  const position = sql`(${t.item}, ${t.value}, ${t.recordKey}, ${t.seq})`;
  const at = ({ item, value, key, seq }: LookupPosition) => sql`(${item}, ${value}, ${key}, ${seq})`;
  const rest = and(eq(t.dataset, dataset), sql`${position} > ${at(after)}`);
  const [last] = await db
    .select({ item: t.item, value: t.value, key: t.recordKey, seq: t.seq })
    .from(t)
    .where(rest)
    .orderBy(asc(t.item), asc(t.value), asc(t.recordKey), asc(t.seq))
    .limit(1)
    .offset(chunkRows - 1);
  const gone = await db
    .delete(t)
    .where(
      and(
        rest,
        last && sql`${position} <= ${at(last)}`,
        lte(t.seq, liveSeq),
        sql`not exists (select 1 from hosted_record r
          where r.dataset = ${dataset} and r.record_key = ${t.recordKey} and r.seq = ${t.seq})`,
      ),
    )
    .returning({ seq: t.seq });
  return { next: last, removed: gone.length };
}
