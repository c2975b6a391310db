import { type TokenQuery, toTokenQueries } from '@shuqiao/domain/search/search-tokens';
import { type SQL, sql } from 'drizzle-orm';
import type { Reader } from '../store.ts';
import type { resourceSearchTable } from './search-entry.ts';

/** Tokens hold letters and digits only, so that quoting them is enough on both engines. */
const toFts5 = ({ token, isPrefix }: TokenQuery): string => `"${token}"${isPrefix ? '*' : ''}`;
const toTsquery = ({ token, isPrefix }: TokenQuery): string => `'${token}'${isPrefix ? ':*' : ''}`;

/** Entries that have the tokens of every term, found by the engine's own index; undefined without terms. */
export function matchTokens(
  { raw }: Reader,
  t: typeof resourceSearchTable,
  terms: readonly string[],
): SQL | undefined {
  const queries = terms.flatMap(toTokenQueries);
  if (queries.length === 0) return undefined;
  if (raw.engine === 'postgres') {
    return sql`resource_search.token_vector @@ ${queries.map(toTsquery).join(' & ')}::tsquery`;
  }
  const query = queries.map(toFts5).join(' AND ');
  return sql`${t.id} in (select rowid from resource_search_tokens where resource_search_tokens match ${query})`;
}
