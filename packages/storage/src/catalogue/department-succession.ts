import { and, asc, eq, lte } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, json, word } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

export type SuccessionKind = 'rename' | 'merge' | 'split' | 'move';

export const departmentSuccessionTable = pgTable('department_succession', {
  id: text('id').primaryKey(),
  kind: word<SuccessionKind>('kind').notNull(),
  /** Legal date from which the successors stand in. */
  effectiveOn: text('effective_on').notNull(),
  predecessors: json<string[]>('predecessors').notNull(),
  successors: json<string[]>('successors').notNull(),
  document: json<object>('document').notNull(),
  applied: flag('applied').notNull(),
  appliedAtMs: integer('applied_at_ms'),
});

export type DepartmentSuccession = typeof departmentSuccessionTable.$inferSelect;

export function insertSuccession(
  w: Writer,
  succession: Omit<DepartmentSuccession, 'applied' | 'appliedAtMs'>,
): Promise<boolean> {
  return insertIfAbsent(w, departmentSuccessionTable, { ...succession, applied: false, appliedAtMs: null });
}

/** All of them, oldest first: a city has dozens. */
export async function allSuccessions({ db, table }: Reader): Promise<DepartmentSuccession[]> {
  const t = table(departmentSuccessionTable);
  return db.select().from(t).orderBy(asc(t.effectiveOn), asc(t.id));
}

/** Those that are in force on a legal date and not yet carried out. */
export async function listDueSuccessions(
  { db, table }: Reader,
  onDate: string,
): Promise<DepartmentSuccession[]> {
  const t = table(departmentSuccessionTable);
  return db
    .select()
    .from(t)
    .where(and(eq(t.applied, false), lte(t.effectiveOn, onDate)))
    .orderBy(asc(t.effectiveOn), asc(t.id));
}

/** False when it was carried out before: carry out nothing then. */
export async function markSuccessionApplied(
  { db, table }: Writer,
  id: string,
  atMs: number,
): Promise<boolean> {
  const t = table(departmentSuccessionTable);
  const rows = await db
    .update(t)
    .set({ applied: true, appliedAtMs: atMs })
    .where(and(eq(t.id, id), eq(t.applied, false)))
    .returning({ id: t.id });
  return rows.length === 1;
}
