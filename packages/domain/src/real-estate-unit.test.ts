import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  explainRealEstateUnitNumber,
  isRealEstateUnitNumber,
  parseRealEstateUnitNumber,
} from './real-estate-unit.ts';

const vectors: { value: string; valid: boolean }[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).realEstateUnit;

test.each(vectors)('vector $value is valid: $valid', ({ value, valid }) => {
  expect(isRealEstateUnitNumber(value)).toBe(valid);
});

test('each kind of error has its own reason', () => {
  expect(explainRealEstateUnitNumber('371083001001GB00001F0001001')).toBe('length');
  expect(explainRealEstateUnitNumber('37108300100AGB00001F00010001')).toBe('area');
  expect(explainRealEstateUnitNumber('371083001001gb00001F00010001')).toBe('parcel');
  expect(explainRealEstateUnitNumber('371083001001GB0000AF00010001')).toBe('parcel');
  expect(explainRealEstateUnitNumber('371083001001GB00001X00010001')).toBe('feature');
  expect(explainRealEstateUnitNumber('371083001001GB00001F0001000A')).toBe('unit');
  expect(explainRealEstateUnitNumber('371083001001GB00001F0001000\n')).toBe('unit');
});

test('a valid number opens into its seven layers and an invalid one does not', () => {
  expect(parseRealEstateUnitNumber('371083001001GB00001F00010001')).toEqual({
    county: '371083',
    cadastralArea: '001',
    cadastralSubarea: '001',
    parcelFeature: 'GB',
    parcel: '00001',
    feature: 'F',
    unit: '00010001',
  });
  expect(parseRealEstateUnitNumber('371083001001GB00001X00010001')).toBeUndefined();
});

test('a wrong digit is not caught: the number has no check digit', () => {
  expect(isRealEstateUnitNumber('371083001001GB00001F00010002')).toBe(true);
});
