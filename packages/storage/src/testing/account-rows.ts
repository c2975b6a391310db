import { and, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';

const account = pgTable('account', {
  id: text('id').primaryKey(),
  owner: text('owner').notNull(),
  balance: integer('balance').notNull(),
  version: integer('version').notNull(),
});

export const accountSql = `create table account (
  id text not null primary key,
  owner text not null unique,
  balance bigint not null,
  version bigint not null
);
`;

export async function insertAccount({ db, table }: Writer, id: string, owner = id): Promise<void> {
  await db.insert(table(account)).values({ id, owner, balance: 0, version: 1 }).returning();
}

export async function findAccount({ db, table }: Reader, id: string) {
  const t = table(account);
  const rows = await db.select().from(t).where(eq(t.id, id));
  return rows[0];
}

export async function countAccounts({ db, table }: Reader): Promise<number> {
  return db.$count(table(account));
}

/** Compare-and-swap: false when somebody else was first. */
export async function setBalance(
  { db, table }: Writer,
  id: string,
  balance: number,
  expected: number,
): Promise<boolean> {
  const t = table(account);
  const rows = await db
    .update(t)
    .set({ balance, version: expected + 1 })
    .where(and(eq(t.id, id), eq(t.version, expected)))
    .returning();
  return rows.length === 1;
}
