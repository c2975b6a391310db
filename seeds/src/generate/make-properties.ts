import type { Building, Enterprise, Home, Person, Property, Sale } from '../city.ts';
import { addYears, ageOn, type Day, dayOf, toGbDate, yearOf } from '../day.ts';
import { toRealEstateUnit } from '../identifiers.ts';
import type { Random } from '../random.ts';
import { addWorkdays } from '../workdays.ts';

export interface PropertyWorld {
  random: Random;
  asOf: Day;
  homes: readonly Home[];
  homeBuildings: readonly Building[];
  offices: readonly Building[];
  enterprises: readonly Enterprise[];
}

interface Holding {
  owners: readonly (Person | Enterprise)[];
  location: string;
  building: Building;
  area: number;
  earliest: Day;
}

const FIRST_REGISTRATION = dayOf(2015, 3, 1);
const FIRST_SALE = dayOf(2016, 1, 1);

/** Flats of households and rooms of firms; one sale in a hundred is signed and waits for registration. */
export function makeProperties(world: PropertyWorld): Property[] {
  const register = createRegister(world);
  const holdings = [...listHomes(world), ...listOffices(world)];
  return holdings.map((holding) => register(holding));
}

function* listHomes({ random, asOf, homes }: PropertyWorld): Generator<Holding> {
  for (const home of homes) {
    const adults = home.members.filter(
      (person) => person.death === undefined && ageOn(person.birth, asOf) >= 22,
    );
    const first = adults[0];
    if (!first || first.isMigrant || !random.chance(0.82)) continue;
    const owners =
      first.marriage && adults[1]?.marriage === first.marriage && random.chance(0.45)
        ? adults.slice(0, 2)
        : [first];
    const earliest = Math.max(...owners.map((person) => addYears(person.birth, 20)), FIRST_REGISTRATION);
    yield {
      owners,
      location: home.text,
      building: home.building,
      area: 45 + random.below(12_000) / 100,
      earliest,
    };
  }
}

function* listOffices({ random, enterprises, offices }: PropertyWorld): Generator<Holding> {
  for (const firm of enterprises) {
    if (firm.state !== '存续' || firm.registered > FIRST_SALE + 900 || !random.chance(0.12)) continue;
    const building = offices.find((each) => firm.address.startsWith(each.text)) ?? random.pick(offices);
    const earliest = Math.max(firm.registered, FIRST_REGISTRATION);
    yield {
      owners: [firm],
      location: firm.address,
      building,
      area: 80 + random.below(400_000) / 100,
      earliest,
    };
  }
}

/** Counts from 1, apart for every key. */
function createCounter<K>(): (key: K) => number {
  const counts = new Map<K, number>();
  return (key) => {
    const next = (counts.get(key) ?? 0) + 1;
    counts.set(key, next);
    return next;
  };
}

function createRegister(world: PropertyWorld): (holding: Holding) => Property {
  const { random, asOf } = world;
  const parcels = new Map([...world.homeBuildings, ...world.offices].map((building, n) => [building, n]));
  const developers = world.enterprises.filter((firm) => firm.industry.word === '置业');
  const nextFlat = createCounter<Building>();
  const nextSerial = createCounter<number>();
  const nextSale = createCounter<string>();
  return ({ owners, location, building, area, earliest }) => {
    const day = random.between(Math.min(earliest, asOf), asOf);
    const isSold = day >= FIRST_SALE && random.chance(0.65);
    const seller = isSold ? findSeller(random, developers, owners, day) : undefined;
    const sale = seller && makeSale(random, seller, area, addWorkdays(day, 0), nextSale('sale'));
    const registered = toRegistration(random, sale, day, asOf);
    const year = yearOf(registered ?? asOf);
    const serial = nextSerial(year);
    return {
      unit: toRealEstateUnit(building.district.cadastre, parcels.get(building) ?? 0, 1, nextFlat(building)),
      certificate: `鲁（${year}）${building.district.seat}不动产权第${`${serial}`.padStart(7, '0')}号`,
      serial,
      owners,
      location,
      building,
      area: Math.round(area * 100) / 100,
      isMortgaged: registered !== undefined && random.chance(0.28),
      isSealed: registered !== undefined && random.chance(0.015),
      sale,
      registered,
    };
  };
}

/** Without a sale the day itself; after one, within days since the plan, within weeks before. */
function toRegistration(random: Random, sale: Sale | undefined, day: Day, asOf: Day): Day | undefined {
  if (!sale) return day;
  const registered = addWorkdays(sale.signed, random.between(2, 9));
  return registered <= asOf ? registered : undefined;
}

function findSeller(
  random: Random,
  developers: readonly Enterprise[],
  owners: Holding['owners'],
  day: Day,
): Enterprise | undefined {
  const sellers = developers.filter((firm) => firm.registered < day && !owners.includes(firm));
  return sellers.length > 0 ? random.pick(sellers) : undefined;
}

function makeSale(random: Random, seller: Enterprise, area: number, signed: Day, sequence: number): Sale {
  return {
    number: `WQ${toGbDate(signed)}${`${sequence}`.padStart(6, '0')}`,
    seller,
    signed,
    price: Math.round(area * random.between(5200, 14_500)),
  };
}
