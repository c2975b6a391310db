import { and, eq, gt, lte } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { deleteSome } from '../delete-some.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** `presented`: its nonce is burnt; `answered`: the outcome waits for who asked; `collected`: it was handed over. */
export type WalletTransactionState = 'open' | 'presented' | 'answered' | 'collected';

export interface WalletTerms {
  /** Sent to the wallet as it stands here; worth nothing without the holder's key. */
  readonly nonce: string;
  readonly state: string;
  readonly caseId: string;
  /** Pseudonym of the person who asked. */
  readonly actor: string;
  /** Where the holder's browser goes on; null when the wallet is on another device. */
  readonly returnTo: string | null;
}

/** One OpenID4VP request to a wallet. */
export const walletTransactionTable = pgTable('wallet_transaction', {
  id: text('id').primaryKey(),
  nonceHash: text('nonce_hash').notNull(),
  dcql: json<object>('dcql').notNull(),
  matter: text('matter').notNull(),
  department: text('department').notNull(),
  state: word<WalletTransactionState>('state').notNull(),
  expiresMs: integer('expires_ms').notNull(),
  response: json<object>('response'),
  responseCodeHash: text('response_code_hash'),
  terms: json<WalletTerms>('terms').notNull(),
});

export type WalletTransaction = typeof walletTransactionTable.$inferSelect;

/** False when the id or the nonce is taken. */
export function insertWalletTransaction(
  w: Writer,
  transaction: Omit<WalletTransaction, 'state' | 'response' | 'responseCodeHash'>,
): Promise<boolean> {
  return insertIfAbsent(w, walletTransactionTable, { ...transaction, state: 'open' });
}

/** Undefined also when it has expired. */
export async function findWalletTransaction(
  { db, table }: Reader,
  id: string,
  nowMs: number,
): Promise<WalletTransaction | undefined> {
  const t = table(walletTransactionTable);
  const [row] = await db
    .select()
    .from(t)
    .where(and(equals(t.id, id), gt(t.expiresMs, nowMs)));
  return row;
}

/**
 * Burns the nonce, by the transaction's id or by the nonce itself: the first presentation gets the transaction, right
 * or wrong, and no later one (LIC-H3).
 */
export async function takeWalletTransaction(
  { db, table }: Writer,
  by: { id: string } | { nonceHash: string },
  nowMs: number,
): Promise<WalletTransaction | undefined> {
  const t = table(walletTransactionTable);
  const isIt = 'id' in by ? equals(t.id, by.id) : equals(t.nonceHash, by.nonceHash);
  const [row] = await db
    .update(t)
    .set({ state: 'presented' })
    .where(and(isIt, eq(t.state, 'open'), gt(t.expiresMs, nowMs)))
    .returning();
  return row;
}

/** False when nothing was presented, or it was answered before: the first answer stands. */
export async function answerWalletTransaction(
  { db, table }: Writer,
  id: string,
  answer: { response: object; responseCodeHash: string },
): Promise<boolean> {
  const t = table(walletTransactionTable);
  const rows = await db
    .update(t)
    .set({ ...answer, state: 'answered' })
    .where(and(equals(t.id, id), eq(t.state, 'presented')))
    .returning({ id: t.id });
  return rows.length === 1;
}

/** The answered transaction, once, to who has the response code, before it expires; what was shown is kept no longer. */
export async function collectWalletTransaction(
  { db, table }: Writer,
  id: string,
  responseCodeHash: string,
  nowMs: number,
): Promise<WalletTransaction | undefined> {
  const t = table(walletTransactionTable);
  const isIt = and(equals(t.id, id), equals(t.responseCodeHash, responseCodeHash));
  const [row] = await db
    .update(t)
    .set({ state: 'collected' })
    .where(and(isIt, eq(t.state, 'answered'), gt(t.expiresMs, nowMs)))
    .returning();
  if (row) await db.update(t).set({ response: null }).where(eq(t.id, row.id));
  return row;
}

/** At most `limit`, in whatever state. */
export function deleteExpiredWalletTransactions(w: Writer, nowMs: number, limit: number): Promise<number> {
  const { expiresMs } = w.table(walletTransactionTable);
  return deleteSome(w, walletTransactionTable, lte(expiresMs, nowMs), limit);
}
