import type { AlarmKind } from '@shuqiao/domain/licence/find-alarms';
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';
import { listNewest } from './list-newest.ts';

export const lookUpAlarmTable = pgTable('look_up_alarm', {
  id: text('id').primaryKey(),
  atMs: integer('at_ms').notNull(),
  kind: word<AlarmKind>('kind').notNull(),
  /** What makes two alarms of a kind the same one. */
  subject: text('subject').notNull(),
  department: text('department'),
  actor: text('actor'),
  matter: text('matter'),
  caseId: text('case_id'),
  holderHash: text('holder_hash'),
  count: integer('count').notNull(),
  acknowledgedBy: text('acknowledged_by'),
  acknowledgedMs: integer('acknowledged_ms'),
});

export type LookUpAlarm = typeof lookUpAlarmTable.$inferSelect;

export interface AlarmFilter {
  department?: string | undefined;
  acknowledged?: boolean | undefined;
}

/**
 * True for a new alarm; while one of the kind and subject waits to be acknowledged, that one counts on instead.
 * @param alarm its id a UUID of version 7
 */
export async function raiseLookUpAlarm(
  { db, table }: Writer,
  alarm: Omit<LookUpAlarm, 'acknowledgedBy' | 'acknowledgedMs'>,
): Promise<boolean> {
  const t = table(lookUpAlarmTable);
  const [row] = await db
    .insert(t)
    .values(alarm)
    .onConflictDoUpdate({
      target: [t.kind, t.subject],
      targetWhere: sql`acknowledged_by is null`,
      set: { count: alarm.count },
    })
    .returning({ id: t.id });
  return row?.id === alarm.id;
}

/** Of a kind and subject, acknowledged or not. */
export async function findNewestAlarm(
  { db, table }: Reader,
  { kind, subject }: Pick<LookUpAlarm, 'kind' | 'subject'>,
): Promise<LookUpAlarm | undefined> {
  const t = table(lookUpAlarmTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(eq(t.kind, kind), equals(t.subject, subject)))
    .orderBy(desc(t.id))
    .limit(1);
  return row;
}

/** Newest first. */
export function listLookUpAlarms(
  reader: Reader,
  { department, acknowledged, ...page }: AlarmFilter & PageRequest = {},
): Promise<Page<LookUpAlarm>> {
  return listNewest(reader, lookUpAlarmTable, 'id', page, (t) => {
    const isAsAsked = acknowledged ? isNotNull(t.acknowledgedBy) : isNull(t.acknowledgedBy);
    return and(equals(t.department, department), acknowledged === undefined ? undefined : isAsAsked);
  });
}

/** Undefined when there is none, or somebody was first. */
export async function acknowledgeLookUpAlarm(
  { db, table }: Writer,
  id: string,
  { by, atMs }: { by: string; atMs: number },
): Promise<LookUpAlarm | undefined> {
  const t = table(lookUpAlarmTable);
  const [row] = await db
    .update(t)
    .set({ acknowledgedBy: by, acknowledgedMs: atMs })
    .where(and(eq(t.id, id), isNull(t.acknowledgedBy)))
    .returning();
  return row;
}
