import { and, asc, eq, gte, lt } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer } from '../columns.ts';
import { boundLimit } from '../page.ts';
import type { Reader } from '../store.ts';

export const logEntryTable = pgTable('log_entry', {
  index: integer('idx').primaryKey(),
  /** JCS text. */
  entry: text('entry').notNull(),
  /** base64url leaf hash. */
  leaf: text('leaf').notNull(),
});

/** Message and salt lie apart, so that either can be erased alone (EVL-R6). */
export const evidenceMessageTable = pgTable('evidence_message', {
  index: integer('idx').primaryKey(),
  message: text('message').notNull(),
});

export const evidenceSaltTable = pgTable('evidence_salt', {
  index: integer('idx').primaryKey(),
  salt: text('salt').notNull(),
});

export type LogEntry = typeof logEntryTable.$inferSelect;

export interface EvidenceEntry extends LogEntry {
  /** Null where the entry commits to nothing, or its message was erased. */
  message: string | null;
  /** base64url. */
  salt: string | null;
}

/** The entries from `from` to before `to`, at most 1,000 of them. */
export async function listLogEntries({ db, table }: Reader, from: number, to: number): Promise<LogEntry[]> {
  const t = table(logEntryTable);
  return db
    .select()
    .from(t)
    .where(and(gte(t.index, from), lt(t.index, to)))
    .orderBy(asc(t.index))
    .limit(boundLimit(to - from));
}

function selectEvidence({ db, table }: Reader) {
  const entry = table(logEntryTable);
  const message = table(evidenceMessageTable);
  const salt = table(evidenceSaltTable);
  return db
    .select({
      index: entry.index,
      entry: entry.entry,
      leaf: entry.leaf,
      message: message.message,
      salt: salt.salt,
    })
    .from(entry)
    .leftJoin(message, eq(message.index, entry.index))
    .leftJoin(salt, eq(salt.index, entry.index));
}

/** As `listLogEntries`, with what the commitments hide. */
export async function listEvidence(r: Reader, from: number, to: number): Promise<EvidenceEntry[]> {
  const { index } = r.table(logEntryTable);
  return selectEvidence(r)
    .where(and(gte(index, from), lt(index, to)))
    .orderBy(asc(index))
    .limit(boundLimit(to - from));
}

export async function findEvidence(r: Reader, index: number): Promise<EvidenceEntry | undefined> {
  const [row] = await selectEvidence(r).where(eq(r.table(logEntryTable).index, index));
  return row;
}
