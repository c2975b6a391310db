import type { Building, Enterprise, Person } from '../city.ts';
import { addYears, ageOn, type Day, dayOf } from '../day.ts';
import { toUscc } from '../identifiers.ts';
import { INDUSTRIES, type Industry } from '../industries.ts';
import { takeName, toBrand } from '../names.ts';
import { pickWeighted, type Random } from '../random.ts';
import { addWorkdays } from '../workdays.ts';
import { makeOpening } from './make-opening.ts';

const FIRST_REGISTRATION = dayOf(1996, 1, 2);
const RECENT_REGISTRATIONS = dayOf(2014, 3, 3);
/** Of all: registered in the last working days, so that the chain of 企业开办 is still open. */
const NEWCOMERS = 0.008;

/** Codes as used in registers of enterprise types [memory]. */
const TYPES = [
  { code: '1130', weight: 55 },
  { code: '1151', weight: 30 },
  { code: '1153', weight: 5 },
  { code: '1219', weight: 2 },
  { code: '4540', weight: 6 },
  { code: '5150', weight: 2 },
];
/** 有限责任公司（外国自然人或法人独资）. */
export const FOREIGN_TYPE = '5150';

const OPEN = { state: '存续', closed: undefined } as const;

export interface EnterpriseWorld {
  random: Random;
  asOf: Day;
  offices: readonly Building[];
  adults: readonly Person[];
}

export function findAdults(people: readonly Person[], asOf: Day): Person[] {
  return people.filter((person) => person.death === undefined && ageOn(person.birth, asOf) >= 21);
}

export function makeEnterprises(world: EnterpriseWorld, count: number): Enterprise[] {
  const taken = new Set<string>();
  const newcomersFrom = count - Math.max(8, Math.ceil(count * NEWCOMERS));
  return Array.from({ length: count }, (_, index) =>
    makeEnterprise(world, index, index >= newcomersFrom, taken),
  );
}

/** The first firms stand for one industry each and are old and open: even the smallest city has rows of all kinds. */
function pickExampleDay(random: Random, asOf: Day): Day {
  return addWorkdays(asOf - random.between(900, 1400), 0);
}

function pickRegistration(random: Random, asOf: Day, isNewcomer: boolean): Day {
  if (isNewcomer) return addWorkdays(asOf - random.between(0, 3), 0);
  const first = random.chance(0.7) ? RECENT_REGISTRATIONS : FIRST_REGISTRATION;
  return addWorkdays(random.between(first, asOf - 8), 0);
}

function pickState(random: Random, registered: Day, asOf: Day): Pick<Enterprise, 'state' | 'closed'> {
  const earliest = registered + 400;
  if (earliest > asOf || !random.chance(0.1)) return OPEN;
  return {
    state: random.chance(0.75) ? '注销' : '吊销',
    closed: addWorkdays(random.between(earliest, asOf) - 5, 0),
  };
}

function toEnterpriseName(random: Random, industry: Industry, typeCode: string): string {
  const form = typeCode === '4540' ? '厂' : typeCode === '1219' ? '股份有限公司' : '有限公司';
  return `威海${toBrand(random, 3)}${industry.word}${form}`;
}

/** 万元: round figures, mostly small. */
function pickCapital(random: Random): number {
  const unit = random.pick([10, 50, 100, 100, 500, 1000]);
  return unit * random.between(1, 9);
}

/** Old enough when the firm was registered. */
function pickRepresentative({ random, adults }: EnterpriseWorld, registered: Day): Person {
  for (let tries = 0; tries < 50; tries++) {
    const person = random.pick(adults);
    if (ageOn(person.birth, registered) >= 21) return person;
  }
  return adults.reduce((oldest, person) => (person.birth < oldest.birth ? person : oldest));
}

function makeEnterprise(
  world: EnterpriseWorld,
  index: number,
  isNewcomer: boolean,
  taken: Set<string>,
): Enterprise {
  const { random, asOf, offices } = world;
  const building = random.pick(offices);
  const example = INDUSTRIES[index];
  const industry = example ?? pickWeighted(random, INDUSTRIES);
  const typeCode = index === 0 ? FOREIGN_TYPE : pickWeighted(random, TYPES).code;
  const registered = example ? pickExampleDay(random, asOf) : pickRegistration(random, asOf, isNewcomer);
  return {
    index,
    uscc: toUscc('91', building.district.cadastre, 'MAU', index + 1),
    name: takeName(taken, () => toEnterpriseName(random, industry, typeCode)),
    industry,
    typeCode,
    legalRepresentative: pickRepresentative(world, registered),
    registered,
    termEnd: random.chance(0.6) ? undefined : addYears(registered, random.pick([20, 30, 50])),
    capital: pickCapital(random),
    address: `${building.text}${random.between(1, 18)}${`${random.between(1, 20)}`.padStart(2, '0')}室`,
    district: building.district,
    ...(example ? OPEN : pickState(random, registered, asOf)),
    opening: makeOpening(random, registered, asOf),
    staff: 0,
  };
}

/** Six of ten living people of working age work for a firm that had its insurance registered. */
export function employ(
  random: Random,
  people: readonly Person[],
  enterprises: readonly Enterprise[],
  asOf: Day,
): void {
  const employers = enterprises.filter(
    (firm) => firm.state === '存续' && firm.opening.insurance !== undefined,
  );
  for (const person of people) {
    const age = ageOn(person.birth, asOf);
    if (person.death !== undefined || age < 20 || age > 59 || !random.chance(0.6)) continue;
    const employer = random.pick(employers);
    person.employer = employer;
    employer.staff += 1;
  }
}
