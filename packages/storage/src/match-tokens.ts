import { type TokenQuery, toTokenQueries } from '@shuqiao/domain/search/search-tokens';
import { type Column, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Reader } from './store.ts';

/** Tokens hold letters and digits only, so that quoting them is enough on both engines. */
const toFts5 = ({ token, isPrefix }: TokenQuery): string => `"${token}"${isPrefix ? '*' : ''}`;
const toTsquery = ({ token, isPrefix }: TokenQuery): string => `'${token}'${isPrefix ? ':*' : ''}`;

/**
 * Entries that have the tokens of every term, found by the engine's own index; undefined without terms. The table's
 * migration keeps them in `token_vector` and in the full-text table `<name>_tokens`.
 */
export function matchTokens(
  { raw }: Reader,
  t: PgTable & { readonly id: Column },
  terms: readonly string[],
): SQL | undefined {
  const queries = terms.flatMap(toTokenQueries);
  if (queries.length === 0) return undefined;
  const name = getTableName(t);
  if (raw.engine === 'postgres') {
    const query = queries.map(toTsquery).join(' & ');
    return sql`${sql.identifier(name)}.token_vector @@ ${query}::tsquery`;
  }
  const index = sql.identifier(`${name}_tokens`);
  const query = queries.map(toFts5).join(' AND ');
  return sql`${t.id} in (select rowid from ${index} where ${index} match ${query})`;
}
