import type { Marriage, Person } from '../city.ts';
import { addYears, ageOn, type Day, dayOf } from '../day.ts';
import { DISTRICTS } from '../districts.ts';
import { toCitizenId } from '../identifiers.ts';
import { surnameOf, toPersonName } from '../names.ts';
import { pickWeighted, type Random } from '../random.ts';

const ETHNICITIES = [
  { code: '01', weight: 972 },
  { code: '10', weight: 12 },
  { code: '11', weight: 9 },
  { code: '03', weight: 5 },
  { code: '02', weight: 2 },
];
const FIRST_BIRTH = dayOf(1928, 1, 1);
const LAST_FOUNDER_BIRTH = dayOf(1998, 1, 1);
const FIRST_DEATH = dayOf(2010, 1, 1);
/** Of the population: people without parents in the city. The rest are their descendants. */
const FOUNDERS = 0.52;
const GENERATIONS = 3;

interface Birth {
  day: Day;
  father?: Person;
  mother?: Person;
  isMigrant?: boolean;
}

export interface Population {
  people: Person[];
  marriages: Marriage[];
}

/** Exactly `count` people: founders, their marriages, children and children's children, then newcomers. */
export function makePeople(random: Random, count: number, asOf: Day): Population {
  const population: Population = { people: [], marriages: [] };
  const bear = createMaternity(random, population.people);
  for (let n = Math.floor(count * FOUNDERS); n > 0; n--) {
    bear({ day: random.between(FIRST_BIRTH, LAST_FOUNDER_BIRTH) });
  }
  for (let generation = 0; generation < GENERATIONS; generation++) {
    const married = marryCouples(random, population, asOf);
    for (const marriage of married) bearChildren(random, marriage, asOf, count, population.people, bear);
  }
  while (population.people.length < count) {
    bear({ day: random.between(dayOf(1962, 1, 1), LAST_FOUNDER_BIRTH), isMigrant: random.chance(0.6) });
  }
  for (const marriage of population.marriages) endMarriage(random, marriage, asOf);
  for (const person of population.people) person.death = findDeath(random, person, asOf);
  return population;
}

function createMaternity(random: Random, people: Person[]): (birth: Birth) => Person {
  const born = new Map<string, number>();
  return ({ day, father, mother, isMigrant = false }) => {
    const sex = random.chance(0.515) ? 1 : 2;
    const register = `${day}/${sex}`;
    const n = born.get(register) ?? 0;
    born.set(register, n + 1);
    const person: Person = {
      index: people.length,
      id: toCitizenId(day, sex, n),
      name: toPersonName(random, sex, father && surnameOf(father.name)),
      sex,
      birth: day,
      ethnicity: mother?.ethnicity ?? pickWeighted(random, ETHNICITIES).code,
      isMigrant,
      death: undefined,
      father,
      mother,
      marriage: undefined,
      lastEvent: day,
      home: undefined,
      employer: undefined,
    };
    people.push(person);
    return person;
  };
}

function isMarriageable(person: Person, asOf: Day): boolean {
  return person.marriage === undefined && !person.isMigrant && ageOn(person.birth, asOf) >= 24;
}

function areSiblings(a: Person, b: Person): boolean {
  return a.mother !== undefined && a.mother === b.mother;
}

/** Pairs men and women of nearly the same age; about one in eight stays single. */
function marryCouples(random: Random, { people, marriages }: Population, asOf: Day): Marriage[] {
  const single = people.filter((person) => isMarriageable(person, asOf)).sort((a, b) => a.birth - b.birth);
  const women = single.filter((person) => person.sex === 2);
  const married: Marriage[] = [];
  for (const husband of single.filter((person) => person.sex === 1)) {
    const wife = women.shift();
    if (!wife) break;
    if (areSiblings(husband, wife) || random.chance(0.13)) continue;
    const marriage = marry(random, husband, wife, asOf);
    if (marriage) married.push(marriage);
  }
  marriages.push(...married);
  return married;
}

function marry(random: Random, husband: Person, wife: Person, asOf: Day): Marriage | undefined {
  const lawful = Math.max(addYears(husband.birth, 22), addYears(wife.birth, 20));
  const day = lawful + random.between(30, 8 * 365);
  if (day > asOf) return undefined;
  const marriage: Marriage = {
    husband,
    wife,
    day,
    divorce: undefined,
    district: pickWeighted(random, DISTRICTS),
  };
  husband.marriage = marriage;
  wife.marriage = marriage;
  husband.lastEvent = day;
  wife.lastEvent = day;
  return marriage;
}

function bearChildren(
  random: Random,
  { husband, wife, day }: Marriage,
  asOf: Day,
  count: number,
  people: readonly Person[],
  bear: (birth: Birth) => Person,
): void {
  const wished = random.chance(0.12) ? 0 : random.chance(0.68) ? 1 : random.chance(0.9) ? 2 : 3;
  let birth = day;
  for (let n = 0; n < wished && people.length < count; n++) {
    birth += random.between(290, 4 * 365);
    if (birth > asOf || ageOn(wife.birth, birth) > 45) return;
    bear({ day: birth, father: husband, mother: wife });
    husband.lastEvent = birth;
    wife.lastEvent = birth;
  }
}

function endMarriage(random: Random, marriage: Marriage, asOf: Day): void {
  if (!random.chance(0.11)) return;
  const { husband, wife } = marriage;
  const day = Math.max(husband.lastEvent, wife.lastEvent) + random.between(200, 9 * 365);
  if (day > asOf) return;
  marriage.divorce = day;
  for (const person of [husband, wife]) {
    person.marriage = undefined;
    person.lastEvent = day;
  }
}

function mortality(age: number): number {
  if (age >= 85) return 0.7;
  if (age >= 75) return 0.35;
  if (age >= 65) return 0.1;
  return age >= 40 ? 0.02 : 0;
}

function findDeath(random: Random, person: Person, asOf: Day): Day | undefined {
  if (!random.chance(mortality(ageOn(person.birth, asOf)))) return undefined;
  const earliest = Math.max(FIRST_DEATH, person.lastEvent + 30);
  return earliest <= asOf ? random.between(earliest, asOf) : undefined;
}
