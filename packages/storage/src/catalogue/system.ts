import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';
import { selectSandboxSystems } from './sandbox.ts';

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
  /** True: sandbox systems only; otherwise none of them. */
  sandbox?: boolean | undefined;
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

/** Those of the ids that are registered. */
export async function findSystems({ db, table }: Reader, ids: readonly string[]): Promise<System[]> {
  if (ids.length === 0) return [];
  const t = table(systemTable);
  return db
    .select()
    .from(t)
    .where(inArray(t.id, [...ids]))
    .orderBy(asc(t.id));
}

export function listSystems(
  reader: Reader,
  { department, state, sandbox = false, ...page }: SystemFilter & PageRequest = {},
): Promise<Page<System>> {
  const ofKind = sandbox ? inArray : notInArray;
  return listByKey(reader, systemTable, 'id', page, (t) =>
    and(equals(t.department, department), equals(t.state, state), ofKind(t.id, selectSandboxSystems(reader))),
  );
}

/** Without sandbox systems. */
export async function allSystems(reader: Reader): Promise<System[]> {
  const t = reader.table(systemTable);
  return reader.db
    .select()
    .from(t)
    .where(notInArray(t.id, selectSandboxSystems(reader)))
    .orderBy(asc(t.id));
}

/** Compare-and-swap on the version that the system was read with: false when somebody was first. */
export function replaceSystem(w: Writer, system: System): Promise<boolean> {
  return replaceIfUnchanged(w, systemTable, 'id', system);
}
