import { isCitizenId } from '@shuqiao/domain/citizen-id';
import { isLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { isRealEstateUnitNumber } from '@shuqiao/domain/real-estate-unit';
import { isUscc } from '@shuqiao/domain/uscc';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { toCitizenId, toLicenceIdentifier, toRealEstateUnit, toUscc } from './identifiers.ts';

test('citizen numbers are valid, synthetic, and different for every n', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.constantFrom<1 | 2>(1, 2), (day, sex) => {
      const numbers = Array.from({ length: 20 }, (_, n) => toCitizenId(day, sex, n));
      expect(numbers.every((number) => isCitizenId(number) && number.startsWith('371099'))).toBe(true);
      expect(new Set(numbers).size).toBe(20);
    }),
  );
});

test('the five-hundredth child of one sex on a day has no number left', () => {
  expect(() => toCitizenId(dayOf(2018, 1, 1), 2, 499)).toThrow(RangeError);
});

test('credit codes have both check characters right', () => {
  fc.assert(
    fc.property(fc.nat({ max: 99_999 }), fc.constantFrom('91', '92', '12', '51'), (n, prefix) => {
      expect(isUscc(toUscc(prefix, '371002', 'MAU', n))).toBe(true);
    }),
  );
});

test('real-estate units are well formed and different for every parcel', () => {
  const units = Array.from({ length: 3000 }, (_, parcel) => toRealEstateUnit('371082', parcel, 1, 1));
  expect(units.every(isRealEstateUnitNumber)).toBe(true);
  expect(new Set(units).size).toBe(3000);
});

test('licence identifiers carry a right check character', () => {
  expect(
    isLicenceIdentifier(toLicenceIdentifier('business', '11371000MBT000273B', '91371000MAT000018Y')),
  ).toBe(true);
});
