import type { City, Enterprise, Person } from '../city.ts';
import { LICENCE_TYPES, type LicenceTypeName } from '../identifiers.ts';
import { isValidOn, type LicenceDraft, toLicenceState } from './licence-draft.ts';
import { listLicences } from './list-licences.ts';

/** The day that the auditor asks about. */
export const AUDITED_DAY = '2018-09-01';

interface CastFirm {
  firm: Enterprise;
  owner: Person;
  businessLicence: LicenceDraft;
  /** Of the owner. */
  identityCard: LicenceDraft;
}

export interface Shop extends CastFirm {
  /** The firm's own premises, else a flat of the owner; undefined = rented. */
  property: LicenceDraft | undefined;
  /** Undefined where it has never had one: so that the demo can issue it. */
  foodLicence: LicenceDraft | undefined;
}

export interface FoodFirm extends CastFirm {
  foodLicence: LicenceDraft;
}

export interface DemoCast {
  /** Opens a restaurant with its business licence alone. */
  shop: Shop | undefined;
  /** Its food licence is valid until the demo suspends it. */
  suspended: FoodFirm | undefined;
  /** Was valid on AUDITED_DAY and is not any more: taken away, not merely run out, where the city has such a one. */
  formerlyValid: LicenceDraft | undefined;
}

type Holdings = ReadonlyMap<string, readonly LicenceDraft[]>;

const CATERING = 'H6210';

function groupByHolder(licences: readonly LicenceDraft[]): Holdings {
  const holdings = new Map<string, LicenceDraft[]>();
  for (const licence of licences) {
    const held = holdings.get(licence.holder.code);
    if (held) held.push(licence);
    else holdings.set(licence.holder.code, [licence]);
  }
  return holdings;
}

function createFinder(holdings: Holdings, until: string) {
  return (holder: string, type: LicenceTypeName): LicenceDraft | undefined =>
    holdings.get(holder)?.find((each) => each.type === LICENCE_TYPES[type] && isValidOn(each, until));
}

type Find = ReturnType<typeof createFinder>;

function hasLostFoodLicence(holdings: Holdings, until: string, { uscc }: Enterprise): boolean {
  const held = holdings.get(uscc) ?? [];
  return held.some((each) => each.type === LICENCE_TYPES.food && !isValidOn(each, until));
}

function toShop(find: Find, firm: Enterprise): Shop | undefined {
  const owner = firm.legalRepresentative;
  const businessLicence = find(firm.uscc, 'business');
  const identityCard = find(owner.id, 'identity');
  if (!businessLicence || !identityCard) return undefined;
  const property = find(firm.uscc, 'property') ?? find(owner.id, 'property');
  return { firm, owner, businessLicence, identityCard, property, foodLicence: find(firm.uscc, 'food') };
}

/** Its own premises count most, then any property, then that the food licence has still to be issued. */
function rateShop({ firm, property, foodLicence }: Shop): number {
  const premises = property?.holder.code === firm.uscc ? 4 : property ? 2 : 0;
  return premises + (foodLicence ? 0 : 1);
}

function isFoodFirm(shop: Shop): shop is Shop & FoodFirm {
  return shop.foodLicence !== undefined;
}

function pickFormerlyValid(
  licences: readonly LicenceDraft[],
  until: string,
  cast: readonly (CastFirm | undefined)[],
): LicenceDraft | undefined {
  const others = licences.filter(({ holder }) => cast.every((each) => each?.firm.uscc !== holder.code));
  const ended = others.filter((each) => isValidOn(each, AUDITED_DAY) && !isValidOn(each, until));
  const takenAway = (type: string | undefined) =>
    ended.find((each) => toLicenceState(each) === '07' && each.type === (type ?? each.type));
  return takenAway(LICENCE_TYPES.food) ?? takenAway(undefined) ?? ended[0];
}

/** Out of `licences` = all of `listLicences(city, until)`. */
export function castFrom(city: City, licences: readonly LicenceDraft[], until: string): DemoCast {
  const holdings = groupByHolder(licences);
  const find = createFinder(holdings, until);
  const blameless = city.enterprises.filter((firm) => !hasLostFoodLicence(holdings, until, firm));
  const shops = blameless.flatMap((firm) => toShop(find, firm) ?? []);
  const restaurants = shops.filter(({ firm }) => firm.industry.code === CATERING);
  const [shop] = restaurants.toSorted((a, b) => rateShop(b) - rateShop(a));
  const suspended = [...restaurants, ...shops].filter((each) => each !== shop).find(isFoodFirm);
  return { shop, suspended, formerlyValid: pickFormerlyValid(licences, until, [shop, suspended]) };
}

/**
 * Who appears in the demo on the legal date `until`: the same for the same city and date. A small city may lack a
 * part.
 */
export function chooseDemoCast(city: City, until: string): DemoCast {
  return castFrom(city, [...listLicences(city, until)], until);
}
