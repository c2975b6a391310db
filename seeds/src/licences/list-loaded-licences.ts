import type { City, Enterprise } from '../city.ts';
import { INDUSTRIES } from '../industries.ts';
import { castFrom, type DemoCast } from './demo-cast.ts';
import { isValidOn, type LicenceDraft, toLicenceState } from './licence-draft.ts';
import { listLicences } from './list-licences.ts';

/** Of the enterprises: about 4,000 licences of the usual city. */
export const LOADED_SHARE = 0.155;
/** Of every type, state and validity there are so many at least, if the city has them. */
const LEAST_OF_A_KIND = 3;
/** Registered so many days before the day of the city: their chain of 企业开办 may still be open. */
const NEWCOMER_DAYS = 8;

function* listCastCodes({ shop, suspended, formerlyValid }: DemoCast): Generator<string> {
  for (const firm of [shop?.firm, suspended?.firm]) if (firm) yield firm.uscc;
  yield* shop?.property?.parties ?? [];
  yield* formerlyValid?.parties ?? [];
}

/** Whom the first licences of every kind are about. */
function* listRareCodes(licences: readonly LicenceDraft[], until: string): Generator<string> {
  const counts = new Map<string, number>();
  for (const licence of licences) {
    const kind = `${licence.type} ${toLicenceState(licence)} ${isValidOn(licence, until)}`;
    const count = counts.get(kind) ?? 0;
    if (count >= LEAST_OF_A_KIND) continue;
    counts.set(kind, count + 1);
    yield* licence.parties;
  }
}

function chooseFirms(city: City, share: number, wanted: ReadonlySet<string>): Enterprise[] {
  const random = city.random('licences/loaded');
  return city.enterprises.filter((firm) => {
    const isDrawn = random.chance(share);
    const isNewcomer = firm.registered > city.asOf - NEWCOMER_DAYS;
    return isDrawn || isNewcomer || firm.index < INDUSTRIES.length || wanted.has(firm.uscc);
  });
}

/** With a firm comes its legal representative, with a person the spouse. */
function chooseCodes(city: City, share: number, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const firms = chooseFirms(city, share, wanted);
  const codes = new Set(wanted);
  for (const { uscc, legalRepresentative } of firms) codes.add(uscc).add(legalRepresentative.id);
  for (const { marriage } of city.people.filter(({ id }) => codes.has(id))) {
    if (marriage) codes.add(marriage.husband.id).add(marriage.wife.id);
  }
  return codes;
}

/**
 * The licences that the demo loads: those of a share of the firms and of the people behind them, of the demo's cast,
 * and some of every kind. Whoever is named in one of them has the own licences loaded too: the holder of a permit
 * the business licence, its legal representative the identity card, both spouses theirs.
 */
export function listLoadedLicences(city: City, until: string, share = LOADED_SHARE): LicenceDraft[] {
  const licences = [...listLicences(city, until)];
  const cast = castFrom(city, licences, until);
  const wanted = new Set([...listCastCodes(cast), ...listRareCodes(licences, until)]);
  const codes = chooseCodes(city, share, wanted);
  return licences.filter(({ parties }) => parties.every((code) => codes.has(code)));
}
