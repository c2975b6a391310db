import { toFormPart, toSearchTerms } from '@shuqiao/domain/search/search-terms';
import { isDecidedByTokens, toTokens } from '@shuqiao/domain/search/search-tokens';
import { toSearchForm } from '@shuqiao/domain/search/to-search-form';
import { and, ne, type SQL, sql } from 'drizzle-orm';
import { bigint, pgTable, text } from 'drizzle-orm/pg-core';
import { matchTokens } from '../match-tokens.ts';
import type { Reader, Writer } from '../store.ts';

/** What a licence is found by at a desk; each engine keeps its own index over `tokens`. */
export const licenceSearchTable = pgTable('licence_search', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity(),
  zzbs: text('zzbs').notNull(),
  form: text('form').notNull(),
  tokens: text('tokens').notNull(),
});

interface Searched {
  readonly zzbs: string;
  readonly number: string;
  readonly holderName: string;
  readonly holderCode: string;
}

export async function putLicenceSearch({ db, table }: Writer, licence: Searched): Promise<void> {
  const t = table(licenceSearchTable);
  const texts = [licence.number, licence.holderName, licence.holderCode];
  const row = { form: toSearchForm(...texts), tokens: toTokens(...texts).join(' ') };
  await db
    .insert(t)
    .values({ zzbs: licence.zzbs, ...row })
    .onConflictDoUpdate({ target: t.zzbs, set: row, setWhere: ne(t.form, row.form) })
    .returning({ id: t.id });
}

/**
 * Identifiers of the licences that have every term in number, holder's name or holder's code: Latin letters and
 * digits where a run of them begins, Chinese anywhere. Undefined for a text without letter or digit.
 */
export function selectLicencesWith(reader: Reader, searched: string): SQL | undefined {
  const terms = toSearchTerms(searched);
  if (terms.length === 0) return undefined;
  const t = reader.table(licenceSearchTable);
  const undecided = terms.filter((term) => !isDecidedByTokens(term));
  const holds = undecided.map((term) => sql`${t.form} like ${`%${toFormPart(term)}%`}`);
  return sql`(select ${t.zzbs} from ${t} where ${and(matchTokens(reader, t, terms), ...holds)})`;
}
