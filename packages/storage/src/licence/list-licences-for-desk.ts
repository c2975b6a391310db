import { parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { and, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { equals } from '../conditions.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import type { Reader } from '../store.ts';
import { type Licence, licenceTable, shownLicenceColumns } from './licence.ts';
import { selectLicencesWith } from './licence-search.ts';
import type { LicenceState } from './licence-state.ts';

export type DeskPlace = Pick<Licence, 'createdMs' | 'zzbs'>;

export interface DeskRequest extends PageRequest<DeskPlace> {
  /** The department and those it answers for. */
  issuers: readonly string[];
  type?: string | undefined;
  state?: LicenceState | undefined;
  /** A whole identifier; or words of number, holder's name and holder's code, as `selectLicencesWith` takes them. */
  search?: string | undefined;
}

function isSearched(reader: Reader, t: typeof licenceTable, search: string | undefined): SQL | undefined {
  const typed = search?.trim().toUpperCase();
  if (typed === undefined || typed === '') return undefined;
  if (parseLicenceIdentifier(typed)) return eq(t.zzbs, typed);
  const found = selectLicencesWith(reader, typed);
  return found ? sql`${t.zzbs} in ${found}` : sql`1 = 0`;
}

/** Newest first; a search without letter or digit finds nothing. */
export async function listLicencesForDesk(
  reader: Reader,
  { issuers, type, state, search, after, limit }: DeskRequest,
): Promise<Page<Licence, DeskPlace>> {
  const t = reader.table(licenceTable);
  const bound = boundLimit(limit);
  const beyond = after && sql`(${t.createdMs}, ${t.zzbs}) < (${after.createdMs}, ${after.zzbs})`;
  const found = await reader.db
    .select(shownLicenceColumns(t))
    .from(t)
    .where(
      and(
        inArray(t.issuer, [...issuers]),
        equals(t.type, type),
        equals(t.state, state),
        isSearched(reader, t, search),
        beyond,
      ),
    )
    .orderBy(desc(t.createdMs), desc(t.zzbs))
    .limit(bound + 1);
  return toPage(found, bound, ({ createdMs, zzbs }) => ({ createdMs, zzbs }));
}
