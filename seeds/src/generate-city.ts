import { toDayNumber } from '@shuqiao/domain/calendar/legal-date';
import type { Building, City, Person } from './city.ts';
import { addYears, type Day } from './day.ts';
import { makeHomeBuildings, makeOfficeBuildings } from './generate/make-buildings.ts';
import { makeCases } from './generate/make-cases.ts';
import { employ, findAdults, makeEnterprises } from './generate/make-enterprises.ts';
import { countHomeBuildings, makeHomes } from './generate/make-homes.ts';
import { makeOrganisations } from './generate/make-organisations.ts';
import { makePeople } from './generate/make-people.ts';
import { makeProjects } from './generate/make-projects.ts';
import { makeProperties } from './generate/make-properties.ts';
import { makeStalls } from './generate/make-stalls.ts';
import { createRandom, type Random } from './random.ts';
import { readDepartments, readPurposes, readSystems } from './read-seeds.ts';
import { isWorkday } from './workdays.ts';

export interface CityOptions {
  persons: number;
  enterprises: number;
  /** Any text; the same text gives the same city, byte for byte. */
  seed: string;
  /** The day the records describe, YYYY-MM-DD; the last working day not after it is taken. */
  asOf?: string;
}

export const DEFAULT_CITY: CityOptions = { persons: 20_000, enterprises: 5_000, seed: 'weihai-2018' };

/** The end of the plan's first year. */
const DEFAULT_AS_OF = '2018-12-28';
const LEAST_PERSONS = 200;
const LEAST_ENTERPRISES = 50;

/** Multiplies persons and enterprises alike. */
export function scaleCity(options: CityOptions, factor: number): CityOptions {
  return {
    ...options,
    persons: Math.max(LEAST_PERSONS, Math.round(options.persons * factor)),
    enterprises: Math.max(LEAST_ENTERPRISES, Math.round(options.enterprises * factor)),
  };
}

function toLastWorkday(asOf: string): Day {
  let day = toDayNumber(asOf);
  while (!isWorkday(day)) day -= 1;
  return day;
}

function checkOptions({ persons, enterprises }: CityOptions): void {
  if (!Number.isInteger(persons) || persons < LEAST_PERSONS)
    throw new RangeError(`persons: ${LEAST_PERSONS} at least`);
  if (!Number.isInteger(enterprises) || enterprises < LEAST_ENTERPRISES) {
    throw new RangeError(`enterprises: ${LEAST_ENTERPRISES} at least`);
  }
}

type Streams = (label: string) => Random;

function makePopulation(options: CityOptions, random: Streams, asOf: Day) {
  const { people, marriages } = makePeople(random('people'), options.persons, asOf);
  const homeBuildings = makeHomeBuildings(random('homes'), countHomeBuildings(people));
  const homes = makeHomes(people, homeBuildings, asOf);
  return { people, marriages, homeBuildings, homes };
}

function makeEconomy(
  options: CityOptions,
  random: Streams,
  asOf: Day,
  people: Person[],
  homeBuildings: Building[],
) {
  const officeCount = Math.ceil(options.enterprises / 9);
  const offices = makeOfficeBuildings(random('offices'), officeCount, homeBuildings.length + 1);
  const adults = findAdults(people, asOf);
  const world = { random: random('enterprises'), asOf, offices, adults };
  const enterprises = makeEnterprises(world, options.enterprises);
  employ(random('employment'), people, enterprises, asOf);
  const isFree = (person: Person) => person.employer === undefined && person.birth > addYears(asOf, -65);
  const stallCount = Math.round(options.enterprises * 0.9);
  const projectCount = Math.ceil(options.enterprises * 0.06);
  return {
    offices,
    enterprises,
    stalls: makeStalls(random('stalls'), stallCount, adults.filter(isFree), homeBuildings, asOf),
    organisations: makeOrganisations(random('organisations'), people.length, adults, asOf),
    projects: makeProjects(random('projects'), projectCount, enterprises, offices, asOf),
  };
}

/** A city of synthetic people, firms and things that fit together; no two parts share a random stream. */
export function generateCity(options: CityOptions): City {
  checkOptions(options);
  const asOf = toLastWorkday(options.asOf ?? DEFAULT_AS_OF);
  const random = (label: string) => createRandom(`${options.seed}/${label}`);
  const { homeBuildings, ...population } = makePopulation(options, random, asOf);
  const { offices, ...economy } = makeEconomy(options, random, asOf, population.people, homeBuildings);
  const { homes } = population;
  const { enterprises } = economy;
  const world: Omit<City, 'cases'> = {
    seed: options.seed,
    asOf,
    departments: readDepartments(),
    systems: readSystems(),
    purposes: readPurposes(),
    buildings: [...homeBuildings, ...offices],
    ...population,
    ...economy,
    properties: makeProperties({
      random: random('properties'),
      asOf,
      homes,
      homeBuildings,
      offices,
      enterprises,
    }),
    random,
  };
  return { ...world, cases: makeCases(world, random('cases')) };
}
