import { and, asc, eq, inArray, ne, notInArray } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import type { Reader, Writer } from '../store.ts';
import { selectSandboxSystems } from './sandbox.ts';

export type SystemKeyState = 'pending' | 'active' | 'revoked';
export type SystemKeyAlg = 'ES256' | 'Ed25519' | 'PS256';

/** A revoked key stays: its kid can never be registered again, by anybody (SQX-R75). */
export const systemKeyTable = pgTable('system_key', {
  kid: text('kid').primaryKey(),
  system: text('system').notNull(),
  state: word<SystemKeyState>('state').notNull(),
  alg: word<SystemKeyAlg>('alg').notNull(),
  jwk: json<object>('jwk').notNull(),
  uploadedBy: text('uploaded_by').notNull(),
  uploadedAtMs: integer('uploaded_at_ms').notNull(),
  /** Somebody else than the uploader (SQX-R76); the database refuses the same person. */
  approvedBy: text('approved_by'),
  approvedAtMs: integer('approved_at_ms'),
  notBeforeMs: integer('not_before_ms').notNull(),
  notAfterMs: integer('not_after_ms'),
  revokedBy: text('revoked_by'),
  revokedAtMs: integer('revoked_at_ms'),
});

export type SystemKey = typeof systemKeyTable.$inferSelect;

type NewSystemKey = Omit<SystemKey, 'state' | 'approvedBy' | 'approvedAtMs' | 'revokedBy' | 'revokedAtMs'>;
type Approval = { by: string; atMs: number };

/** Registers a pending key; false when the kid is or was registered, for any system. */
export function insertSystemKey(w: Writer, key: NewSystemKey): Promise<boolean> {
  return insertIfAbsent(w, systemKeyTable, { ...key, state: 'pending' });
}

/** Registers a sandbox system's key, good at once: no second person is needed where no real record is. */
export function insertSandboxKey(w: Writer, key: NewSystemKey): Promise<boolean> {
  return insertIfAbsent(w, systemKeyTable, { ...key, state: 'active', approvedAtMs: key.uploadedAtMs });
}

export async function findSystemKey({ db, table }: Reader, kid: string): Promise<SystemKey | undefined> {
  const t = table(systemKeyTable);
  const [row] = await db.select().from(t).where(eq(t.kid, kid));
  return row;
}

export async function listKeysOfSystem({ db, table }: Reader, system: string): Promise<SystemKey[]> {
  const t = table(systemKeyTable);
  return db.select().from(t).where(eq(t.system, system)).orderBy(asc(t.kid));
}

/** Of several systems at once, by system. */
export async function listKeysOfSystems({ db, table }: Reader, systems: string[]): Promise<SystemKey[]> {
  if (systems.length === 0) return [];
  const t = table(systemKeyTable);
  return db.select().from(t).where(inArray(t.system, systems)).orderBy(asc(t.system), asc(t.kid));
}

/** What the directory shows: active keys and, so that nodes can name the reason, revoked ones. None of sandboxes. */
export async function allApprovedKeys(reader: Reader): Promise<SystemKey[]> {
  const t = reader.table(systemKeyTable);
  const shown: SystemKeyState[] = ['active', 'revoked'];
  return reader.db
    .select()
    .from(t)
    .where(and(inArray(t.state, shown), notInArray(t.system, selectSandboxSystems(reader))))
    .orderBy(asc(t.system), asc(t.kid));
}

/** Undefined when the key is not pending. */
export async function approveSystemKey(
  { db, table }: Writer,
  kid: string,
  { by, atMs }: Approval,
): Promise<SystemKey | undefined> {
  const t = table(systemKeyTable);
  const [row] = await db
    .update(t)
    .set({ state: 'active', approvedBy: by, approvedAtMs: atMs })
    .where(and(eq(t.kid, kid), eq(t.state, 'pending'), ne(t.uploadedBy, by)))
    .returning();
  return row;
}

/** Undefined when the key is unknown or revoked already; a first revocation is never overwritten. */
export async function revokeSystemKey(
  { db, table }: Writer,
  kid: string,
  { by, atMs }: Approval,
): Promise<SystemKey | undefined> {
  const t = table(systemKeyTable);
  const [row] = await db
    .update(t)
    .set({ state: 'revoked', revokedBy: by, revokedAtMs: atMs })
    .where(and(eq(t.kid, kid), ne(t.state, 'revoked')))
    .returning();
  return row;
}

/** Ends an active key's overlap with its successor (SQX-R80). */
export async function limitSystemKey(
  { db, table }: Writer,
  kid: string,
  notAfterMs: number,
): Promise<SystemKey | undefined> {
  const t = table(systemKeyTable);
  const [row] = await db
    .update(t)
    .set({ notAfterMs })
    .where(and(eq(t.kid, kid), eq(t.state, 'active')))
    .returning();
  return row;
}
