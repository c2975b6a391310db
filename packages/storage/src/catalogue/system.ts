import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export type SystemState = 'active' | 'suspended' | 'closed';

export const systemTable = pgTable('system', {
  id: text('id').primaryKey(),
  department: text('department').notNull(),
  name: text('name').notNull(),
  state: word<SystemState>('state').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  version: integer('version').notNull(),
});

export type System = typeof systemTable.$inferSelect;

export interface SystemFilter {
  department?: string | undefined;
  state?: SystemState | undefined;
}

/** False when the id is taken. */
export function insertSystem(w: Writer, system: Omit<System, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, systemTable, { ...system, version: 1 });
}

export async function findSystem({ db, table }: Reader, id: string): Promise<System | undefined> {
  const t = table(systemTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

export async function listSystems(
  { db, table }: Reader,
  { department, state, after, limit }: SystemFilter & PageRequest = {},
): Promise<Page<System>> {
  const t = table(systemTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(and(equals(t.department, department), equals(t.state, state), isAfter(t.id, after)))
    .orderBy(asc(t.id))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.id);
}

export async function allSystems({ db, table }: Reader): Promise<System[]> {
  const t = table(systemTable);
  return db.select().from(t).orderBy(asc(t.id));
}

/** Compare-and-swap on the version that the system was read with: false when somebody was first. */
export async function replaceSystem({ db, table }: Writer, system: System): Promise<boolean> {
  const t = table(systemTable);
  const rows = await db
    .update(t)
    .set({ ...system, version: system.version + 1 })
    .where(and(eq(t.id, system.id), eq(t.version, system.version)))
    .returning({ id: t.id });
  return rows.length === 1;
}
