import { lte } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { deleteSome } from '../delete-some.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';

/** Signed requests that were used (SQX-R40). */
export const signedRequestTable = pgTable(
  'signed_request',
  {
    /** The system's id. */
    issuer: text('issuer').notNull(),
    jti: text('jti').notNull(),
    expiresMs: integer('expires_ms').notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.jti] })],
);

export type SignedRequest = typeof signedRequestTable.$inferSelect;

/** True once: in the write that does what was asked for. */
export function claimSignedRequest(w: Writer, request: SignedRequest): Promise<boolean> {
  return insertIfAbsent(w, signedRequestTable, request);
}

/** False for a store that is new or came back empty: the cold-start rule applies (SQX-R45). */
export async function hasSignedRequests({ db, table }: Reader): Promise<boolean> {
  const t = table(signedRequestTable);
  return (await db.select({ jti: t.jti }).from(t).limit(1)).length > 0;
}

/** At most `limit` (EVL-R87). */
export function deleteExpiredSignedRequests(w: Writer, nowMs: number, limit: number): Promise<number> {
  return deleteSome(w, signedRequestTable, lte(w.table(signedRequestTable).expiresMs, nowMs), limit);
}
