import { and, eq } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { flag, integer, word } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
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

export function listAccounts(reader: Reader, page: PageRequest = {}): Promise<Page<Account>> {
  return listByKey(reader, accountTable, 'id', page);
}

export async function hasAccounts({ db, table }: Reader): Promise<boolean> {
  const t = table(accountTable);
  return (await db.select({ id: t.id }).from(t).limit(1)).length > 0;
}

/** Compare-and-swap on the version that the account was read with: false when somebody was first. */
export function replaceAccount(w: Writer, account: Account): Promise<boolean> {
  return replaceIfUnchanged(w, accountTable, 'id', account);
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
