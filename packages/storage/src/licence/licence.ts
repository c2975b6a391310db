import type { LicenceAct } from '@shuqiao/domain/licence/act-table';
import { and, asc, count, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { pgTable, text } from 'drizzle-orm/pg-core';
import { integer, json, word } from '../columns.ts';
import { equals, isAfter } from '../conditions.ts';
import { insertIfAbsent } from '../insert-if-absent.ts';
import { boundLimit, type Page, type PageRequest, toPage } from '../page.ts';
import { replaceIfUnchanged } from '../replace-if-unchanged.ts';
import type { Reader, Writer } from '../store.ts';
import { putLicenceSearch } from './licence-search.ts';
import type { LicenceState } from './licence-state.ts';
import { toNumberForm } from './number-form.ts';

export type HolderKind = 'organisation' | 'person';

/** One row for each version of a licence. */
export const licenceTable = pgTable('licence', {
  zzbs: text('zzbs').primaryKey(),
  /** The identifier without version and check character: one licence across its versions. */
  base: text('base').notNull(),
  type: text('type').notNull(),
  issuer: text('issuer').notNull(),
  serial: text('serial').notNull(),
  versionNo: integer('version_no').notNull(),
  /** ZZBH. */
  number: text('number').notNull(),
  numberForm: text('number_form').notNull(),
  holderCode: text('holder_code').notNull(),
  holderName: text('holder_name').notNull(),
  holderKind: word<HolderKind>('holder_kind').notNull(),
  area: text('area').notNull(),
  /** Legal dates, China Standard Time. */
  issuedOn: text('issued_on').notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  claims: json<Readonly<Record<string, unknown>>>('claims').notNull(),
  /** The act that made this version. */
  madeBy: word<LicenceAct>('made_by').notNull(),
  state: word<LicenceState>('state').notNull(),
  stateSince: text('state_since').notNull(),
  /** 关联证照标识. */
  relatedZzbs: text('related_zzbs'),
  statusList: text('status_list').notNull(),
  statusIndex: integer('status_index').notNull(),
  createdMs: integer('created_ms').notNull(),
  version: integer('version').notNull(),
});

export type Licence = Omit<typeof licenceTable.$inferSelect, 'numberForm'>;

export type LicenceInsertion = { inserted: true } | { inserted: false; existing: Licence };

/** All but what is only compared. */
export function shownLicenceColumns(t: typeof licenceTable) {
  const { numberForm: _, ...shown } = getTableColumns(t);
  return shown;
}

type NewLicence = Omit<Licence, 'version'>;

async function findTaken(r: Reader, { zzbs, type, issuer, number, versionNo }: NewLicence): Promise<Licence> {
  const same = await findLicenceByNumber(r, { type, issuer, number });
  const existing = (await findLicence(r, zzbs)) ?? same.find((licence) => licence.versionNo === versionNo);
  if (!existing) throw new Error('The status index of a new licence is another licence’s.');
  return existing;
}

/**
 * Not stored when the identifier is taken, or the issuer's number of this type and version: then gives what has it.
 * Two issuers may give the same number.
 */
export async function insertLicence(w: Writer, licence: NewLicence): Promise<LicenceInsertion> {
  const numberForm = toNumberForm(licence.number);
  const inserted = await insertIfAbsent(w, licenceTable, { ...licence, numberForm, version: 1 });
  if (!inserted) return { inserted, existing: await findTaken(w, licence) };
  await putLicenceSearch(w, licence);
  return { inserted };
}

export async function findLicence({ db, table }: Reader, zzbs: string): Promise<Licence | undefined> {
  const t = table(licenceTable);
  const [row] = await db.select(shownLicenceColumns(t)).from(t).where(equals(t.zzbs, zzbs));
  return row;
}

export async function findLicenceByStatus(
  { db, table }: Reader,
  list: string,
  index: number,
): Promise<Licence | undefined> {
  const t = table(licenceTable);
  const [row] = await db
    .select(shownLicenceColumns(t))
    .from(t)
    .where(and(equals(t.statusList, list), eq(t.statusIndex, index)));
  return row;
}

/** Newest version first. */
export async function findLicenceVersions({ db, table }: Reader, base: string): Promise<Licence[]> {
  const t = table(licenceTable);
  return db
    .select(shownLicenceColumns(t))
    .from(t)
    .where(equals(t.base, base))
    .orderBy(desc(t.versionNo))
    .limit(boundLimit(1_000));
}

/** However the number is written: brackets of either width, case, spaces. By issuer, newest version first. */
export async function findLicenceByNumber(
  { db, table }: Reader,
  { type, number, issuer }: { type: string; number: string; issuer?: string | undefined },
): Promise<Licence[]> {
  const t = table(licenceTable);
  const isIt = and(equals(t.type, type), eq(t.numberForm, toNumberForm(number)), equals(t.issuer, issuer));
  return db
    .select(shownLicenceColumns(t))
    .from(t)
    .where(isIt)
    .orderBy(asc(t.issuer), desc(t.versionNo))
    .limit(boundLimit(1_000));
}

/** All versions, of some types or of all; by identifier, which begins with the type. */
export async function listLicencesOfHolder(
  { db, table }: Reader,
  holderCode: string,
  { types, after, limit }: { types?: readonly string[] | undefined } & PageRequest = {},
): Promise<Page<Licence>> {
  const t = table(licenceTable);
  const bound = boundLimit(limit);
  const isOfTypes = types && inArray(t.type, [...types]);
  const found = await db
    .select(shownLicenceColumns(t))
    .from(t)
    .where(and(equals(t.holderCode, holderCode), isOfTypes, isAfter(t.zzbs, after)))
    .orderBy(asc(t.zzbs))
    .limit(bound + 1);
  return toPage(found, bound, (row) => row.zzbs);
}

/** Versions of licences, by type and state; of some issuers or of all. */
export async function countLicences(
  { db, table }: Reader,
  issuers?: readonly string[],
): Promise<{ type: string; state: LicenceState; count: number }[]> {
  const t = table(licenceTable);
  return db
    .select({ type: t.type, state: t.state, count: count() })
    .from(t)
    .where(issuers && inArray(t.issuer, [...issuers]))
    .groupBy(t.type, t.state)
    .orderBy(asc(t.type), asc(t.state));
}

/** Compare-and-swap on the version that the licence was read with: false when somebody was first. */
export async function replaceLicence(w: Writer, licence: Licence): Promise<boolean> {
  const row = { ...licence, numberForm: toNumberForm(licence.number) };
  if (!(await replaceIfUnchanged(w, licenceTable, 'zzbs', row))) return false;
  await putLicenceSearch(w, licence);
  return true;
}
