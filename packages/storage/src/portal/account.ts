import { and, asc, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, word } from '../columns.ts';
import { isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export type AccountState = 'active' | 'disabled';

/** local: password kept here; oidc: the city's identity provider vouches for the person. */
export type AccountSource = 'local' | 'oidc';

export const accountTable = pgTable('account', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role').notNull(),
  department: text('department'),
  source: word<AccountSource>('source').notNull(),
  state: word<AccountState>('state').notNull(),
  passwordHash: text('password_hash'),
  mustChangePassword: flag('must_change_password').notNull(),
  /** Encrypted by the service. */
  totpSecret: text('totp_secret'),
  totpPending: text('totp_pending'),
  totpStep: integer('totp_step').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
  version: integer('version').notNull(),
});

export type Account = typeof accountTable.$inferSelect;

/** False when the id is taken. */
export function insertAccount(w: Writer, account: Omit<Account, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, accountTable, { ...account, version: 1 });
}

export async function findAccount({ db, table }: Reader, id: string): Promise<Account | undefined> {
  const t = table(accountTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

export async function listAccounts(
  { db, table }: Reader,
  { after, limit }: PageRequest = {},
): Promise<Page<Account>> {
  const t = table(accountTable);
  const bound = boundLimit(limit);
  const found = await db
    .select()
    .from(t)
    .where(isAfter(t.id, after))
    .orderBy(asc(t.id))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.id);
}

export async function hasAccounts({ db, table }: Reader): Promise<boolean> {
  const t = table(accountTable);
  return (await db.select({ id: t.id }).from(t).limit(1)).length > 0;
}

/** Compare-and-swap on the version that the account was read with: false when somebody was first. */
export async function replaceAccount({ db, table }: Writer, account: Account): Promise<boolean> {
  const t = table(accountTable);
  const rows = await db
    .update(t)
    .set({ ...account, version: account.version + 1 })
    .where(and(eq(t.id, account.id), eq(t.version, account.version)))
    .returning({ id: t.id });
  return rows.length === 1;
}

/**
 * Ids of the active accounts with this role, held until the write commits: of two writers that would each take away
 * one of the last two, the second sees what the first has left.
 */
export async function holdActiveAccounts({ db, table }: Writer, role: string): Promise<string[]> {
  const t = table(accountTable);
  const rows = await db
    .update(t)
    .set({ role })
    .where(and(eq(t.role, role), eq(t.state, 'active')))
    .returning({ id: t.id });
  return rows.map(({ id }) => id);
}
