import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader, Writer } from '../store.ts';

/** A department's duty to provide a resource, between legal dates. */
export const obligationTable = pgTable(
  'obligation',
  {
    resource: text('resource').notNull(),
    department: text('department').notNull(),
    fromOn: text('from_on').notNull(),
    toOn: text('to_on'),
    basis: text('basis').notNull(),
  },
  (t) => [primaryKey({ columns: [t.resource, t.department, t.fromOn] })],
);

export type Obligation = typeof obligationTable.$inferSelect;
export type ObligationKey = Pick<Obligation, 'resource' | 'department' | 'fromOn'>;

export interface ObligationFilter {
  resource?: string | undefined;
  department?: string | undefined;
}

/** False when the department has one for this resource from the same date. */
export function insertObligation(w: Writer, obligation: Obligation): Promise<boolean> {
  return insertIfAbsent(w, obligationTable, obligation);
}

export async function listObligations(
  { db, table }: Reader,
  { resource, department, after, limit }: ObligationFilter & PageRequest<ObligationKey> = {},
): Promise<Page<Obligation, ObligationKey>> {
  const t = table(obligationTable);
  const bound = boundLimit(limit);
  const beyond =
    after &&
    sql`(${t.resource}, ${t.department}, ${t.fromOn}) > (${after.resource}, ${after.department}, ${after.fromOn})`;
  const found = await db
    .select()
    .from(t)
    .where(and(equals(t.resource, resource), equals(t.department, department), beyond))
    .orderBy(asc(t.resource), asc(t.department), asc(t.fromOn))
    .limit(bound + 1);
  return toPage(found, bound, ({ resource, department, fromOn }) => ({ resource, department, fromOn }));
}

export async function allObligations({ db, table }: Reader): Promise<Obligation[]> {
  const t = table(obligationTable);
  return db.select().from(t).orderBy(asc(t.resource), asc(t.department), asc(t.fromOn));
}

/** Ends it after a legal date; false when there is none or it has an end already. */
export async function endObligation(
  { db, table }: Writer,
  key: ObligationKey,
  toOn: string,
): Promise<boolean> {
  const t = table(obligationTable);
  const rows = await db
    .update(t)
    .set({ toOn })
    .where(
      and(
        eq(t.resource, key.resource),
        eq(t.department, key.department),
        eq(t.fromOn, key.fromOn),
        isNull(t.toOn),
      ),
    )
    .returning({ resource: t.resource });
  return rows.length === 1;
}
