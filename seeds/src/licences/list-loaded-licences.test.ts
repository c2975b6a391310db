import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CITY, generateCity, scaleCity } from '../generate-city.ts';
import { LICENCE_TYPES } from '../identifiers.ts';
import { INDUSTRIES } from '../industries.ts';
import { castFrom } from './demo-cast.ts';
import { isValidOn, toLicenceState } from './licence-draft.ts';
import { listLicences } from './list-licences.ts';
import { listLoadedLicences } from './list-loaded-licences.ts';

const TODAY = '2026-11-24';
const city = generateCity(DEFAULT_CITY);
const loaded = listLoadedLicences(city, TODAY);
const held = new Set(loaded.map(({ type, holder }) => `${type} ${holder.code}`));

test('the usual city loads about 4,000 licences', () => {
  expect(loaded.length).toBeGreaterThan(3500);
  expect(loaded.length).toBeLessThan(4500);
});

test('every type is loaded, in every state that the city has of it, valid and run out', () => {
  const kindsOf = (licences: Iterable<(typeof loaded)[number]>) =>
    new Set([...licences].map((each) => `${each.type} ${toLicenceState(each)} ${isValidOn(each, TODAY)}`));
  expect([...kindsOf(loaded)].sort()).toEqual([...kindsOf(listLicences(city, TODAY))].sort());
  expect(new Set(loaded.map(({ type }) => type)).size).toBe(readLicenceTypes().length);
});

test('whoever is named in a loaded licence has a business licence or an identity card loaded', () => {
  const missing = loaded.flatMap(({ parties }) =>
    parties.filter((code) => {
      const type = code.startsWith('371099') ? LICENCE_TYPES.identity : LICENCE_TYPES.business;
      return !held.has(`${type} ${code}`);
    }),
  );
  expect(missing).toEqual([]);
});

test('of a chosen firm every permit is loaded', () => {
  const isFirm = new Set(city.enterprises.map(({ uscc }) => uscc));
  const numbers = new Set(loaded.map(({ claims }) => claims.ZZBS));
  const lost = [...listLicences(city, TODAY)].filter(
    ({ type, holder, claims }) =>
      isFirm.has(holder.code) &&
      type !== LICENCE_TYPES.property &&
      held.has(`${LICENCE_TYPES.business} ${holder.code}`) &&
      !numbers.has(claims.ZZBS),
  );
  expect(lost).toEqual([]);
});

test('the first firm of every trade and the firms still opening are loaded', () => {
  const heroes = city.enterprises.filter(
    ({ index, opening }) => index < INDUSTRIES.length || opening.seal === undefined,
  );
  expect(heroes.length).toBeGreaterThan(INDUSTRIES.length);
  expect(heroes.filter(({ uscc }) => !held.has(`${LICENCE_TYPES.business} ${uscc}`))).toEqual([]);
});

describe.each([1, 0.1, 0.001])('a city of scale %s', (scale) => {
  const scaled = generateCity(scaleCity(DEFAULT_CITY, scale));

  test('loads the licences of its cast', () => {
    const cast = castFrom(scaled, [...listLicences(scaled, TODAY)], TODAY);
    const numbers = new Set(listLoadedLicences(scaled, TODAY).map(({ claims }) => claims.ZZBS));
    const { shop, suspended, formerlyValid } = cast;
    const wanted = [
      shop?.businessLicence,
      shop?.identityCard,
      shop?.property,
      suspended?.businessLicence,
      suspended?.identityCard,
      suspended?.foodLicence,
      formerlyValid,
    ];
    for (const licence of wanted) if (licence) expect(numbers).toContain(licence.claims.ZZBS);
  });
});
