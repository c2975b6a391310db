import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

export type ContractState = 'active' | 'deprecated' | 'retired';

export const contractTable = pgTable('contract', {
  id: text('id').primaryKey(),
  resource: text('resource').notNull(),
  version: text('version').notNull(),
  state: word<ContractState>('state').notNull(),
  publishedAtMs: integer('published_at_ms').notNull(),
  document: json<object>('document').notNull(),
});

export type Contract = typeof contractTable.$inferSelect;

/** False when the id, or this version of the resource, exists: a published contract never changes. */
export function insertContract(w: Writer, contract: Contract): Promise<boolean> {
  return insertIfAbsent(w, contractTable, contract);
}

export async function findContract({ db, table }: Reader, id: string): Promise<Contract | undefined> {
  const t = table(contractTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

/** Oldest first. */
export async function listContractsOfResource({ db, table }: Reader, resource: string): Promise<Contract[]> {
  const t = table(contractTable);
  return db.select().from(t).where(eq(t.resource, resource)).orderBy(asc(t.publishedAtMs), asc(t.id));
}

export async function allContracts({ db, table }: Reader): Promise<Contract[]> {
  const t = table(contractTable);
  return db.select().from(t).orderBy(asc(t.id));
}

/** False when the contract is not in the state it is to leave. */
export async function moveContract(
  { db, table }: Writer,
  id: string,
  from: ContractState,
  to: ContractState,
): Promise<boolean> {
  const t = table(contractTable);
  const rows = await db
    .update(t)
    .set({ state: to })
    .where(and(eq(t.id, id), eq(t.state, from)))
    .returning({ id: t.id });
  return rows.length === 1;
}
