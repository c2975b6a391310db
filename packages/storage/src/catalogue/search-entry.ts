import { toTokens } from '@shuqiao/domain/search/search-tokens';
import { toSearchForm } from '@shuqiao/domain/search/to-search-form';
import { asc, eq, isNull, ne, or } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { flag, integer, word } from '../columns.ts';
import type { Reader, Writer } from '../store.ts';
import { takeNumber } from './number-series.ts';
import { type Resource, type ResourceState, resourceTable, shownColumns } from './resource.ts';

/** What a resource is found by; each engine keeps its own index over `tokens`. */
export const resourceSearchTable = pgTable('resource_search', {
  id: integer('id').primaryKey(),
  resource: text('resource').notNull(),
  /** Of the resource, as it was indexed. */
  version: integer('version').notNull(),
  /** Number of the way in which the texts were made. */
  form: integer('form').notNull(),
  state: word<ResourceState>('state').notNull(),
  provider: text('provider').notNull(),
  share: text('share').notNull(),
  theme: text('theme').notNull(),
  mode: text('mode').notNull(),
  cycle: text('cycle').notNull(),
  grade: text('grade').notNull(),
  /** Only its provider and the departments of `resource_audience` may know of it. */
  restricted: flag('restricted').notNull(),
  nameForm: text('name_form').notNull(),
  pinyinForm: text('pinyin_form').notNull(),
  codeForm: text('code_form').notNull(),
  providerForm: text('provider_form').notNull(),
  itemForm: text('item_form').notNull(),
  summaryForm: text('summary_form').notNull(),
  tokens: text('tokens').notNull(),
});

export const resourceAudienceTable = pgTable(
  'resource_audience',
  { entry: integer('entry').notNull(), department: text('department').notNull() },
  (t) => [primaryKey({ columns: [t.entry, t.department] })],
);

/** Most telling first: the order in which hits are ranked. */
export const searchFields = ['name', 'pinyin', 'code', 'provider', 'item', 'summary'] as const;

export type SearchField = (typeof searchFields)[number];

type Row = typeof resourceSearchTable.$inferSelect;

export interface SearchEntry
  extends Pick<
    Row,
    | 'resource'
    | 'version'
    | 'form'
    | 'state'
    | 'provider'
    | 'share'
    | 'theme'
    | 'mode'
    | 'cycle'
    | 'grade'
    | 'restricted'
  > {
  /** Departments that may know of a restricted one. */
  readonly audience: readonly string[];
  readonly texts: Readonly<Record<SearchField, readonly string[]>>;
}

function toRow({ audience: _, texts, ...entry }: SearchEntry): Omit<Row, 'id'> {
  return {
    ...entry,
    nameForm: toSearchForm(...texts.name),
    pinyinForm: toSearchForm(...texts.pinyin),
    codeForm: toSearchForm(...texts.code),
    providerForm: toSearchForm(...texts.provider),
    itemForm: toSearchForm(...texts.item),
    summaryForm: toSearchForm(...texts.summary),
    tokens: toTokens(...searchFields.flatMap((field) => texts[field])).join(' '),
  };
}

async function putRow(w: Writer, row: Omit<Row, 'id'>): Promise<number> {
  const t = w.table(resourceSearchTable);
  const [known] = await w.db.select({ id: t.id }).from(t).where(eq(t.resource, row.resource));
  const id = known?.id ?? (await takeNumber(w, 'resource-search'));
  const [put] = await w.db
    .insert(t)
    .values({ id, ...row })
    .onConflictDoUpdate({ target: t.resource, set: row })
    .returning({ id: t.id });
  if (!put) throw new Error('A search entry was not stored.');
  return put.id;
}

/** Makes a resource findable, or findable by what it has become. */
export async function putSearchEntry(w: Writer, entry: SearchEntry): Promise<void> {
  const id = await putRow(w, toRow(entry));
  const t = w.table(resourceAudienceTable);
  await w.db.delete(t).where(eq(t.entry, id)).returning();
  const audience = entry.audience.map((department) => ({ entry: id, department }));
  if (audience.length > 0) await w.db.insert(t).values(audience).returning();
}

/** Resources that are not indexed yet as they are now, in this way; by code. */
export async function listUnindexed({ db, table }: Reader, form: number, limit: number): Promise<Resource[]> {
  const [r, s] = [table(resourceTable), table(resourceSearchTable)];
  return db
    .select(shownColumns(r))
    .from(r)
    .leftJoin(s, eq(s.resource, r.code))
    .where(or(isNull(s.resource), ne(s.version, r.version), ne(s.form, form)))
    .orderBy(asc(r.code))
    .limit(limit);
}
