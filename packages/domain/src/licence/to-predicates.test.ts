import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber } from '../calendar/legal-date.ts';
import { licenceTypeOf, sampleCardClaims } from './testing/sample-licence.ts';
import { hasFullAge, toPredicates } from './to-predicates.ts';

const card = licenceTypeOf('居民身份证');

test('an age is full on the day after the birthday (民法典 arts. 201, 202)', () => {
  expect(hasFullAge('2008-11-23', 18, '2026-11-23')).toBe(false);
  expect(hasFullAge('2008-11-23', 18, '2026-11-24')).toBe(true);
});

test('who was born on 29 February is of age on 1 March', () => {
  expect(hasFullAge('2008-02-29', 18, '2026-02-28')).toBe(false);
  expect(hasFullAge('2008-02-29', 18, '2026-03-01')).toBe(true);
  expect(hasFullAge('2008-02-29', 20, '2028-02-29')).toBe(false);
});

test('who is of age stays so, and more years are reached later', () => {
  const day = fc.integer({ min: 0, max: 25_000 }).map(fromDayNumber);
  fc.assert(
    fc.property(day, day, day, (bornOn, a, b) => {
      const [earlier = '', later = ''] = [a, b].toSorted();
      if (hasFullAge(bornOn, 18, earlier)) expect(hasFullAge(bornOn, 18, later)).toBe(true);
      if (hasFullAge(bornOn, 60, later)) expect(hasFullAge(bornOn, 18, later)).toBe(true);
    }),
  );
});

test('predicates are computed for the day of the token, and left out where the date of birth is unknown', () => {
  expect(toPredicates(card, sampleCardClaims(), '2018-02-28')).toEqual({ KZ_MY18: false, KZ_MY60: false });
  expect(toPredicates(card, sampleCardClaims(), '2018-03-01')).toEqual({ KZ_MY18: true, KZ_MY60: false });
  expect(toPredicates(card, sampleCardClaims({ KZ_CSRQ: undefined }), '2018-03-01')).toEqual({});
  expect(toPredicates(licenceTypeOf('营业执照'), {}, '2018-03-01')).toEqual({});
});
