import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { equals } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { listByKey } from '../list-by-key.ts';
import type { Page, PageRequest } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';

export type GrantState = 'active' | 'suspended' | 'ended';
export type Mask = 'name' | 'identifier' | 'address' | 'amount' | 'hidden';

export const grantTable = pgTable('data_grant', {
  id: text('id').primaryKey(),
  /** The application it came from; null for one that needed none. */
  application: text('application'),
  resource: text('resource').notNull(),
  /** Who holds it. */
  department: text('department').notNull(),
  /** Null: all systems of the holder. */
  systems: json<string[]>('systems'),
  purposes: json<string[]>('purposes').notNull(),
  legalBases: json<string[]>('legal_bases').notNull(),
  items: json<string[]>('items').notNull(),
  masks: json<Record<string, Mask>>('masks').notNull(),
  quotaPerDay: integer('quota_per_day').notNull(),
  quotaPerActorPerDay: integer('quota_per_actor_per_day'),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
  state: word<GrantState>('state').notNull(),
  version: integer('version').notNull(),
});

export type Grant = typeof grantTable.$inferSelect;

export interface GrantFilter {
  application?: string | undefined;
  resource?: string | undefined;
  department?: string | undefined;
  state?: GrantState | undefined;
}

/** False when the id is taken. */
export function insertGrant(w: Writer, grant: Omit<Grant, 'version'>): Promise<boolean> {
  return insertIfAbsent(w, grantTable, { ...grant, version: 1 });
}

export async function findGrant({ db, table }: Reader, id: string): Promise<Grant | undefined> {
  const t = table(grantTable);
  const [row] = await db.select().from(t).where(eq(t.id, id));
  return row;
}

export function listGrants(
  reader: Reader,
  { application, resource, department, state, ...page }: GrantFilter & PageRequest = {},
): Promise<Page<Grant>> {
  return listByKey(reader, grantTable, 'id', page, (t) =>
    and(
      equals(t.application, application),
      equals(t.resource, resource),
      equals(t.department, department),
      equals(t.state, state),
    ),
  );
}

/** Those that are active on a legal date. */
export async function listGrantsInForce(
  { db, table }: Reader,
  resource: string,
  onDate: string,
): Promise<Grant[]> {
  const t = table(grantTable);
  const isNotOver = or(isNull(t.validTo), gte(t.validTo, onDate));
  return db
    .select()
    .from(t)
    .where(and(eq(t.resource, resource), eq(t.state, 'active'), lte(t.validFrom, onDate), isNotOver))
    .orderBy(asc(t.id));
}

export async function allGrants({ db, table }: Reader): Promise<Grant[]> {
  const t = table(grantTable);
  return db.select().from(t).orderBy(asc(t.id));
}

/** Compare-and-swap on the version that the grant was read with: false when somebody was first. */
export function replaceGrant(w: Writer, grant: Grant): Promise<boolean> {
  return replaceIfUnchanged(w, grantTable, 'id', grant);
}
