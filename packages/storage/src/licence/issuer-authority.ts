import { and, asc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

export type AuthorityState = 'proposed' | 'in_force' | 'ended';

/** Who may issue which type where and when; granted and ended by two persons each, as the database insists (LIC-A1). */
export const issuerAuthorityTable = pgTable('issuer_authority', {
  id: text('id').primaryKey(),
  department: text('department').notNull(),
  type: text('type').notNull(),
  /** Six digits. */
  area: text('area').notNull(),
  legalBasis: text('legal_basis').notNull(),
  /** Legal dates. */
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
  successor: text('successor'),
  proposedBy: text('proposed_by').notNull(),
  approvedBy: text('approved_by'),
  /** An end that one person has proposed, not in force yet. */
  endingOn: text('ending_on'),
  endingSuccessor: text('ending_successor'),
  endingBy: text('ending_by'),
  endedBy: text('ended_by'),
  state: word<AuthorityState>('state').notNull(),
  version: integer('version').notNull(),
});

export type IssuerAuthority = typeof issuerAuthorityTable.$inferSelect;

export type NewAuthority = Pick<
  IssuerAuthority,
  'id' | 'department' | 'type' | 'area' | 'legalBasis' | 'validFrom' | 'validTo' | 'successor' | 'proposedBy'
>;

export interface AuthorityFilter {
  department?: string | undefined;
  type?: string | undefined;
  state?: AuthorityState | undefined;
}

/** What somebody has seen and acts upon: nothing happens when it has changed since. */
export interface SeenAuthority {
  id: string;
  version: number;
  by: string;
}

/** The first person's part; false when the id is taken. */
export function proposeAuthority(w: Writer, authority: NewAuthority): Promise<boolean> {
  return insertIfAbsent(w, issuerAuthorityTable, { ...authority, state: 'proposed', version: 1 });
}

export async function findAuthority({ db, table }: Reader, id: string): Promise<IssuerAuthority | undefined> {
  const t = table(issuerAuthorityTable);
  const [row] = await db.select().from(t).where(equals(t.id, id));
  return row;
}

export function listAuthorities(
  reader: Reader,
  { department, type, state, ...page }: AuthorityFilter & PageRequest = {},
): Promise<Page<IssuerAuthority>> {
  return listByKey(reader, issuerAuthorityTable, 'id', page, (t) =>
    and(equals(t.department, department), equals(t.type, type), equals(t.state, state)),
  );
}

/** What two persons have granted, ended or not: what was issued then is judged by it (LIC-A2). */
export async function allGrantedAuthorities({ db, table }: Reader): Promise<IssuerAuthority[]> {
  const t = table(issuerAuthorityTable);
  return db.select().from(t).where(ne(t.state, 'proposed')).orderBy(asc(t.id));
}

/** The second person's part. Undefined when it is no proposal any more, was seen otherwise, or is this person's own. */
export async function approveAuthority(
  { db, table }: Writer,
  { id, version, by }: SeenAuthority,
): Promise<IssuerAuthority | undefined> {
  const t = table(issuerAuthorityTable);
  const [row] = await db
    .update(t)
    .set({ state: 'in_force', approvedBy: by, version: version + 1 })
    .where(and(eq(t.id, id), eq(t.version, version), eq(t.state, 'proposed'), ne(t.proposedBy, by)))
    .returning();
  return row;
}

/** False when it is no proposal any more, or was seen otherwise. */
export async function dropProposedAuthority(
  { db, table }: Writer,
  { id, version }: Omit<SeenAuthority, 'by'>,
): Promise<boolean> {
  const t = table(issuerAuthorityTable);
  const rows = await db
    .delete(t)
    .where(and(eq(t.id, id), eq(t.version, version), eq(t.state, 'proposed')))
    .returning({ id: t.id });
  return rows.length === 1;
}

/** The first person's part of an end; undefined when it is not in force, was seen otherwise, or an end is proposed. */
export async function proposeAuthorityEnd(
  { db, table }: Writer,
  { id, version, by }: SeenAuthority,
  end: { on: string; successor: string | null },
): Promise<IssuerAuthority | undefined> {
  const t = table(issuerAuthorityTable);
  const [row] = await db
    .update(t)
    .set({ endingOn: end.on, endingSuccessor: end.successor, endingBy: by, version: version + 1 })
    .where(and(eq(t.id, id), eq(t.version, version), eq(t.state, 'in_force'), isNull(t.endingBy)))
    .returning();
  return row;
}

/** The second person's part of an end; undefined as `approveAuthority`. */
export async function approveAuthorityEnd(
  { db, table }: Writer,
  { id, version, by }: SeenAuthority,
): Promise<IssuerAuthority | undefined> {
  const t = table(issuerAuthorityTable);
  const [row] = await db
    .update(t)
    .set({
      state: 'ended',
      validTo: sql`${t.endingOn}`,
      successor: sql`${t.endingSuccessor}`,
      endedBy: by,
      version: version + 1,
    })
    .where(and(eq(t.id, id), eq(t.version, version), eq(t.state, 'in_force'), ne(t.endingBy, by)))
    .returning();
  return row;
}

/** Undefined when no end is proposed, or it was seen otherwise. */
export async function dropAuthorityEnd(
  { db, table }: Writer,
  { id, version }: Omit<SeenAuthority, 'by'>,
): Promise<IssuerAuthority | undefined> {
  const t = table(issuerAuthorityTable);
  const [row] = await db
    .update(t)
    .set({ endingOn: null, endingSuccessor: null, endingBy: null, version: version + 1 })
    .where(and(eq(t.id, id), eq(t.version, version), eq(t.state, 'in_force'), isNotNull(t.endingBy)))
    .returning();
  return row;
}
