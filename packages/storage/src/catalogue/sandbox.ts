import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** A developer's system for a day, with its one grant; the system's own row and its key stand where all do. */
export const sandboxTable = pgTable('sandbox', {
  system: text('system').primaryKey(),
  /** Account id. */
  owner: text('owner').notNull(),
  resource: text('resource').notNull(),
  items: json<string[]>('items').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  expiresAtMs: integer('expires_at_ms').notNull(),
});

export type Sandbox = typeof sandboxTable.$inferSelect;

/** False when the system has one. */
export function insertSandbox(w: Writer, sandbox: Sandbox): Promise<boolean> {
  return insertIfAbsent(w, sandboxTable, sandbox);
}

export async function findSandbox({ db, table }: Reader, system: string): Promise<Sandbox | undefined> {
  const t = table(sandboxTable);
  const [row] = await db.select().from(t).where(eq(t.system, system));
  return row;
}

/** Of several systems at once; none for those that are no sandboxes. */
export async function findSandboxes({ db, table }: Reader, systems: readonly string[]): Promise<Sandbox[]> {
  if (systems.length === 0) return [];
  const t = table(sandboxTable);
  return db
    .select()
    .from(t)
    .where(inArray(t.system, [...systems]));
}

/** Those that have not expired, the first to expire first. */
export async function listLiveSandboxes(
  { db, table }: Reader,
  nowMs: number,
  owner?: string,
): Promise<Sandbox[]> {
  const t = table(sandboxTable);
  return db
    .select()
    .from(t)
    .where(and(gt(t.expiresAtMs, nowMs), equals(t.owner, owner)))
    .orderBy(asc(t.expiresAtMs), asc(t.system));
}

/** For `notInArray` and `inArray`: the systems that are sandboxes, expired ones included. */
export function selectSandboxSystems({ db, table }: Reader) {
  const t = table(sandboxTable);
  return db.select({ system: t.system }).from(t);
}
