import { expect, test } from 'vitest';
import { ageOn, dayOf } from '../day.ts';
import { createRandom } from '../random.ts';
import { makePeople } from './make-people.ts';

const asOf = dayOf(2018, 12, 28);
const { people, marriages } = makePeople(createRandom('people'), 30_000, asOf);

test('the asked number of people come out, old and young, with children of three generations', () => {
  expect(people).toHaveLength(30_000);
  const ages = people.map(({ birth }) => ageOn(birth, asOf));
  expect(ages.filter((age) => age < 18).length / 30_000).toBeGreaterThan(0.08);
  expect(ages.filter((age) => age >= 60).length / 30_000).toBeGreaterThan(0.15);
  expect(people.some(({ mother }) => mother?.mother?.mother)).toBe(true);
});

test('nobody dies before the own marriage, divorce or the birth of a child', () => {
  const parents = people.flatMap(({ mother, father, birth }) => [
    { person: mother, day: birth },
    { person: father, day: birth },
  ]);
  const couples = marriages.flatMap(({ husband, wife, day, divorce }) => [
    { person: husband, day: divorce ?? day },
    { person: wife, day: divorce ?? day },
  ]);
  const late = [...parents, ...couples].filter(({ person, day }) => (person?.death ?? day) < day);
  expect(late).toEqual([]);
});

test('nothing happens after the day of the city', () => {
  expect(people.filter(({ birth, death }) => birth > asOf || (death ?? asOf) > asOf)).toEqual([]);
  expect(marriages.filter(({ day, divorce }) => day > asOf || (divorce ?? asOf) > asOf)).toEqual([]);
});
