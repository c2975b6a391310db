import { and, asc, type Column, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';
import { toSearchText } from './search-text.ts';

export type Share = 'unconditional' | 'conditional' | 'not_shared';
export type ResourceMode = 'api' | 'table' | 'file';
export type ResourceState = 'draft' | 'assessed' | 'submitted' | 'published' | 'revised' | 'withdrawn';

export const resourceTable = pgTable('resource', {
  code: text('code').primaryKey(),
  name: text('name').notNull(),
  provider: text('provider').notNull(),
  share: word<Share>('share').notNull(),
  mode: word<ResourceMode>('mode').notNull(),
  state: word<ResourceState>('state').notNull(),
  publishedOn: text('published_on'),
  withdrawnOn: text('withdrawn_on'),
  searchText: text('search_text').notNull(),
  /** The catalogue entry's metadata. */
  document: json<object>('document').notNull(),
  version: integer('version').notNull(),
});

export type Resource = Omit<typeof resourceTable.$inferSelect, 'searchText'>;

export interface ResourceFilter {
  provider?: string | undefined;
  share?: Share | undefined;
  mode?: ResourceMode | undefined;
  state?: ResourceState | undefined;
  /** Part of the code, the name or the keywords. */
  search?: string | undefined;
}

/** `keywords` are found by search besides code and name: pinyin, summary, provider's name. */
export function insertResource(
  w: Writer,
  resource: Omit<Resource, 'version'>,
  keywords?: string,
): Promise<boolean> {
  const searchText = toSearchText(resource.code, resource.name, keywords);
  return insertIfAbsent(w, resourceTable, { ...resource, searchText, version: 1 });
}

/** All but what only search reads. */
export function shownColumns(t: typeof resourceTable) {
  const { searchText: _, ...shown } = getTableColumns(t);
  return shown;
}

export async function findResource({ db, table }: Reader, code: string): Promise<Resource | undefined> {
  const t = table(resourceTable);
  const [row] = await db.select(shownColumns(t)).from(t).where(eq(t.code, code));
  return row;
}

/** Those of the codes that are registered. */
export async function findResources({ db, table }: Reader, codes: readonly string[]): Promise<Resource[]> {
  if (codes.length === 0) return [];
  const t = table(resourceTable);
  return db
    .select(shownColumns(t))
    .from(t)
    .where(inArray(t.code, [...codes]))
    .orderBy(asc(t.code));
}

function contains(column: Column, search: string | undefined) {
  if (!search) return undefined;
  const pattern = `%${toSearchText(search).replaceAll(/[%_!]/g, '!$&')}%`;
  return sql`${column} like ${pattern} escape '!'`;
}

export async function listResources(
  { db, table }: Reader,
  { provider, share, mode, state, search, after, limit }: ResourceFilter & PageRequest = {},
): Promise<Page<Resource>> {
  const t = table(resourceTable);
  const bound = boundLimit(limit);
  const found = await db
    .select(shownColumns(t))
    .from(t)
    .where(
      and(
        equals(t.provider, provider),
        equals(t.share, share),
        equals(t.mode, mode),
        equals(t.state, state),
        contains(t.searchText, search),
        isAfter(t.code, after),
      ),
    )
    .orderBy(asc(t.code))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.code);
}

export async function allResources({ db, table }: Reader): Promise<Resource[]> {
  const t = table(resourceTable);
  return db.select(shownColumns(t)).from(t).orderBy(asc(t.code));
}

/** Compare-and-swap on the version that the resource was read with: false when somebody was first. */
export function replaceResource(w: Writer, resource: Resource, keywords?: string): Promise<boolean> {
  const searchText = toSearchText(resource.code, resource.name, keywords);
  return replaceIfUnchanged(w, resourceTable, 'code', { ...resource, searchText });
}
