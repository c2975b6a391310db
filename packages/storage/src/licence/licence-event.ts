import type { LicenceAct } from '@shuqiao/domain/licence/act-table';
import { asc, eq, sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import type { Reader, Writer } from '../store.ts';
import type { LicenceState } from './licence-state.ts';

/** Every act upon a licence: what its state was on any past day is told from them. */
export const licenceEventTable = pgTable(
  'licence_event',
  {
    zzbs: text('zzbs').notNull(),
    seq: integer('seq').notNull(),
    act: word<LicenceAct>('act').notNull(),
    fromState: word<LicenceState>('from_state'),
    toState: word<LicenceState>('to_state').notNull(),
    /** Legal date; may be before or after the day it was recorded. */
    effectiveOn: text('effective_on').notNull(),
    recordedMs: integer('recorded_ms').notNull(),
    reasonCode: text('reason_code'),
    reasonText: text('reason_text'),
    actor: text('actor').notNull(),
    system: text('system').notNull(),
    requestId: text('request_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.zzbs, t.seq] })],
);

export type LicenceEvent = typeof licenceEventTable.$inferSelect;

/**
 * Numbers the event 1, 2, 3, … within its licence. In the write that inserted or replaced the licence: of two writers
 * without that, one fails.
 */
export async function appendLicenceEvent(
  { db, table }: Writer,
  event: Omit<LicenceEvent, 'seq'>,
): Promise<number> {
  const t = table(licenceEventTable);
  const seq = sql<number>`(select coalesce(max(${t.seq}), 0) + 1 from ${t} where ${eq(t.zzbs, event.zzbs)})`;
  const [row] = await db
    .insert(t)
    .values({ ...event, seq })
    .returning({ seq: t.seq });
  if (!row) throw new Error('A licence event was not stored.');
  return row.seq;
}

/** In the order in which they were recorded. */
export async function listLicenceEvents({ db, table }: Reader, zzbs: string): Promise<LicenceEvent[]> {
  const t = table(licenceEventTable);
  return db.select().from(t).where(equals(t.zzbs, zzbs)).orderBy(asc(t.seq));
}
