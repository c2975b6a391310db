import type { Building, Home, Person } from '../city.ts';
import { ageOn, type Day } from '../day.ts';

const FLATS_PER_BUILDING = 24;
const FLATS_PER_FLOOR = 2;

/** Buildings needed so that every head of a household finds a flat. */
export function countHomeBuildings(people: readonly Person[]): number {
  return Math.ceil(people.length / 2.2 / FLATS_PER_BUILDING) + 1;
}

/** Children live with their mother until 25 or marriage, couples with each other, the others alone. */
export function makeHomes(people: readonly Person[], buildings: readonly Building[], asOf: Day): Home[] {
  const homes: Home[] = [];
  for (const person of people) {
    const head = findHead(person, asOf);
    const home = head?.home ?? makeHome(homes, buildings);
    person.home = home;
    home.members.push(person);
  }
  for (const home of homes) home.members.sort((a, b) => toRank(a) - toRank(b) || a.birth - b.birth);
  return homes;
}

/** Everybody comes after mother and, among couples, the older record comes first. */
function findHead(person: Person, asOf: Day): Person | undefined {
  const { marriage, mother } = person;
  if (marriage) {
    const spouse = marriage.husband === person ? marriage.wife : marriage.husband;
    return spouse.index < person.index ? spouse : undefined;
  }
  return mother && ageOn(person.birth, asOf) < 25 ? mother : undefined;
}

function toRank(person: Person): number {
  return person.death === undefined ? 0 : 1;
}

function makeHome(homes: Home[], buildings: readonly Building[]): Home {
  const building = buildings[homes.length % buildings.length];
  if (!building) throw new RangeError('no building to live in');
  const flat = Math.floor(homes.length / buildings.length);
  const stair = 1 + Math.floor(flat / 12);
  const floor = 1 + Math.floor((flat % 12) / FLATS_PER_FLOOR);
  const text = `${building.text}${stair}单元${floor}0${1 + (flat % FLATS_PER_FLOOR)}室`;
  const home: Home = { building, text, members: [] };
  homes.push(home);
  return home;
}
