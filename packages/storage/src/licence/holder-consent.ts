import { and, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { deleteSome } from '../delete-some.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';
import { listNewest } from './list-newest.ts';

export type ConsentState = 'open' | 'used' | 'revoked';

/** A holder's consent that a department sees some items for a matter, given by a one-time code. */
export const holderConsentTable = pgTable('holder_consent', {
  id: text('id').primaryKey(),
  holderHash: text('holder_hash').notNull(),
  holderCode: text('holder_code').notNull(),
  department: text('department').notNull(),
  matter: text('matter').notNull(),
  types: json<readonly string[]>('types').notNull(),
  items: json<readonly string[]>('items').notNull(),
  caseId: text('case_id'),
  /** SHA-256 of the code, which only the holder has. */
  codeHash: text('code_hash').notNull(),
  issuedMs: integer('issued_ms').notNull(),
  expiresMs: integer('expires_ms').notNull(),
  usedMs: integer('used_ms'),
  revokedMs: integer('revoked_ms'),
  state: word<ConsentState>('state').notNull(),
});

export type HolderConsent = typeof holderConsentTable.$inferSelect;

export interface ConsentTaking {
  codeHash: string;
  department: string;
  matter: string;
  caseId: string | null;
  nowMs: number;
}

/** @param consent its id a UUID of version 7. False when the id or the code is taken. */
export function insertHolderConsent(
  w: Writer,
  consent: Omit<HolderConsent, 'usedMs' | 'revokedMs' | 'state'>,
): Promise<boolean> {
  return insertIfAbsent(w, holderConsentTable, { ...consent, state: 'open' });
}

export async function findHolderConsent(
  { db, table }: Reader,
  id: string,
): Promise<HolderConsent | undefined> {
  const t = table(holderConsentTable);
  const [row] = await db.select().from(t).where(equals(t.id, id));
  return row;
}

/** By the SHA-256 of its code; looking does not use it. */
export async function findConsentByCode(
  { db, table }: Reader,
  codeHash: string,
): Promise<HolderConsent | undefined> {
  const t = table(holderConsentTable);
  const [row] = await db.select().from(t).where(equals(t.codeHash, codeHash));
  return row;
}

/** Newest first. */
export function listConsentsOfHolder(
  reader: Reader,
  holderCode: string,
  page: PageRequest = {},
): Promise<Page<HolderConsent>> {
  return listNewest(reader, holderConsentTable, 'id', page, (t) => equals(t.holderCode, holderCode));
}

/**
 * Gives the consent once: to the department and for the matter it was given for, before it expires. A consent that
 * names a case is for that case; one that names none is bound to the case it is taken for.
 */
export async function takeHolderConsent(
  { db, table }: Writer,
  { codeHash, department, matter, caseId, nowMs }: ConsentTaking,
): Promise<HolderConsent | undefined> {
  const t = table(holderConsentTable);
  const isFor = and(
    eq(t.department, department),
    eq(t.matter, matter),
    or(isNull(t.caseId), equals(t.caseId, caseId ?? undefined)),
  );
  const [row] = await db
    .update(t)
    .set({ state: 'used', usedMs: nowMs, ...(caseId === null ? {} : { caseId }) })
    .where(and(equals(t.codeHash, codeHash), eq(t.state, 'open'), gt(t.expiresMs, nowMs), isFor))
    .returning();
  return row;
}

/** Used or not. False when the holder has no such consent, or it was revoked before: the first time stands. */
export async function revokeHolderConsent(
  { db, table }: Writer,
  id: string,
  holderCode: string,
  nowMs: number,
): Promise<boolean> {
  const t = table(holderConsentTable);
  const rows = await db
    .update(t)
    .set({ state: 'revoked', revokedMs: nowMs })
    .where(and(equals(t.id, id), equals(t.holderCode, holderCode), ne(t.state, 'revoked')))
    .returning({ id: t.id });
  return rows.length === 1;
}

/** At most `limit` of those that nobody used before they expired. */
export function deleteUnusedConsents(w: Writer, nowMs: number, limit: number): Promise<number> {
  const t = w.table(holderConsentTable);
  const isUnused = and(sql`${t.state} = 'open'`, lte(t.expiresMs, nowMs));
  return deleteSome(w, holderConsentTable, isUnused, limit);
}
