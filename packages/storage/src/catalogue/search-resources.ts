import { toFormPart } from '@shuqiao/domain/search/search-terms';
import { isDecidedByTokens } from '@shuqiao/domain/search/search-tokens';
import { and, asc, count, eq, or, type SQL, sql } from 'drizzle-orm';
import { equals, isAfter } from '../conditions.ts';
import { matchTokens } from '../match-tokens.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader } from '../store.ts';
import { resourceAudienceTable, resourceSearchTable } from './search-entry.ts';

/** What hits are counted and narrowed by. */
export const facetNames = ['provider', 'share', 'theme', 'mode', 'cycle', 'grade'] as const;

export type FacetName = (typeof facetNames)[number];
export type FacetFilter = { readonly [Name in FacetName]?: string | undefined };

export interface SearchRequest {
  /** All of them must be found; none: every published entry. See `toSearchTerms`. */
  readonly terms: readonly string[];
  /** Restricted entries are for those who see all, their provider and the departments they name. */
  readonly viewer: { readonly seesAll: boolean; readonly department?: string };
}

/** How many hits have the same value of every facet. */
export type FacetCell = { readonly [Name in FacetName]: string } & { readonly count: number };

export interface Hit {
  readonly resource: string;
  /** 1 is best: by the field in which a term is found, summed over the terms. */
  readonly rank: number;
}

type Table = typeof resourceSearchTable;

const formsOf = (t: Table) => [
  t.nameForm,
  t.pinyinForm,
  t.codeForm,
  t.providerForm,
  t.itemForm,
  t.summaryForm,
];

/** A form has letters, digits and spaces only: there is nothing to escape. */
const toPattern = (term: string): string => `%${toFormPart(term)}%`;

function holds(t: Table, term: string): SQL | undefined {
  return or(...formsOf(t).map((form) => sql`${form} like ${toPattern(term)}`));
}

function rankOf(t: Table, terms: readonly string[]): SQL<number> {
  const forms = formsOf(t).slice(0, -1);
  const ranks = terms.map((term) => {
    const cases = forms.map(
      (form, at) => sql`when ${form} like ${toPattern(term)} then ${sql.raw(`${at + 1}`)}`,
    );
    return sql`case ${sql.join(cases, sql` `)} else ${sql.raw(`${forms.length + 1}`)} end`;
  });
  return sql`cast(${sql.join(ranks, sql` + `)} as bigint)`.mapWith(Number);
}

function mayKnow(
  reader: Reader,
  t: Table,
  { seesAll, department }: SearchRequest['viewer'],
): SQL | undefined {
  if (seesAll) return undefined;
  const open = eq(t.restricted, false);
  if (department === undefined) return open;
  const a = reader.table(resourceAudienceTable);
  const named = sql`exists (select 1 from ${a} where ${a.entry} = ${t.id} and ${a.department} = ${department})`;
  return or(open, eq(t.provider, department), named);
}

function fits(reader: Reader, t: Table, { terms, viewer }: SearchRequest): SQL | undefined {
  return and(
    eq(t.state, 'published'),
    matchTokens(reader, t, terms),
    ...terms.filter((term) => !isDecidedByTokens(term)).map((term) => holds(t, term)),
    mayKnow(reader, t, viewer),
  );
}

/** Of all hits, whatever the facets are narrowed to. */
export async function countByFacets(reader: Reader, request: SearchRequest): Promise<FacetCell[]> {
  const t = reader.table(resourceSearchTable);
  const { provider, share, theme, mode, cycle, grade } = t;
  return reader.db
    .select({ provider, share, theme, mode, cycle, grade, count: count() })
    .from(t)
    .where(fits(reader, t, request))
    .groupBy(provider, share, theme, mode, cycle, grade);
}

interface Found {
  readonly where: SQL | undefined;
  readonly after: Hit | undefined;
  readonly limit: number;
}

async function browse({ db, table }: Reader, { where, after, limit }: Found): Promise<Hit[]> {
  const t = table(resourceSearchTable);
  const rows = await db
    .select({ resource: t.resource })
    .from(t)
    .where(and(where, isAfter(t.resource, after?.resource)))
    .orderBy(asc(t.resource))
    .limit(limit);
  return rows.map(({ resource }) => ({ resource, rank: 0 }));
}

async function rank(
  { db, table }: Reader,
  terms: readonly string[],
  { where, after, limit }: Found,
): Promise<Hit[]> {
  const t = table(resourceSearchTable);
  const hits = db
    .select({ resource: t.resource, rank: rankOf(t, terms).as('rank') })
    .from(t)
    .where(where)
    .as('hits');
  return db
    .select()
    .from(hits)
    .where(after && sql`(${hits.rank}, ${hits.resource}) > (${after.rank}, ${after.resource})`)
    .orderBy(asc(hits.rank), asc(hits.resource))
    .limit(limit);
}

/** Best first, then by code. */
export async function listHits(
  reader: Reader,
  { after, limit, filter = {}, ...request }: SearchRequest & PageRequest<Hit> & { filter?: FacetFilter },
): Promise<Page<Hit, Hit>> {
  const t = reader.table(resourceSearchTable);
  const bound = boundLimit(limit);
  const where = and(fits(reader, t, request), ...facetNames.map((name) => equals(t[name], filter[name])));
  const found = { where, after, limit: bound + 1 };
  const { terms } = request;
  const hits = terms.length === 0 ? await browse(reader, found) : await rank(reader, terms, found);
  return toPage(hits, bound, (hit) => hit);
}
