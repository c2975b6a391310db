import { expect, test } from 'vitest';
import { startOfLegalDateMs } from '../legal-period.ts';
import { assessStoredLicence, type StoredLicence } from './assess-stored-licence.ts';
import { FOOD_ISSUER, licenceTypeOf, sampleIdentifier } from './testing/sample-licence.ts';

const licence: StoredLicence = {
  identifier: sampleIdentifier(licenceTypeOf('食品经营许可证'), FOOD_ISSUER, '37109900000001'),
  version: 1,
  state: '01',
  validFrom: '2020-01-01',
  validTo: '2024-12-31',
  versions: [{ version: 1, madeBy: 'issue', state: '01' }],
};
const during = startOfLegalDateMs('2022-06-01');

const assess = (changes: Partial<StoredLicence>, atMs = during) => {
  const { outcome, code } = assessStoredLicence({ ...licence, ...changes }, atMs);
  return code === null ? outcome : `${outcome}: ${code}`;
};

test('a licence in force within its period is valid', () => {
  expect(assess({})).toBe('valid');
});

test('every state but 有效 has its own answer, and 其他 is not known rather than invalid (§3.2)', () => {
  expect(assess({ state: '02' })).toBe('invalid: suspended');
  expect(assess({ state: '07' })).toBe('invalid: revoked');
  expect(assess({ state: '06' })).toBe('invalid: transferred');
  expect(assess({ state: '99' })).toBe('indeterminate: status_unknown');
});

test('a licence is valid through 24:00 of its last day and not before its first (LIC-P4)', () => {
  expect(assess({}, startOfLegalDateMs('2025-01-01') - 1)).toBe('valid');
  expect(assess({}, startOfLegalDateMs('2025-01-01'))).toBe('invalid: expired');
  expect(assess({}, startOfLegalDateMs('2020-01-01') - 1)).toBe('invalid: not_yet_valid');
  expect(assess({ validFrom: null, validTo: null }, startOfLegalDateMs('2090-01-01'))).toBe('valid');
});

test('a version that a later one has taken the place of, or that rests on a revoked one, does not stand', () => {
  const versions = [
    { version: 1, madeBy: 'issue', state: '03' },
    { version: 2, madeBy: 'renew', state: '01' },
  ] as const;
  expect(assess({ version: 2, versions })).toBe('invalid: revoked');
  const renewed = [
    { version: 1, madeBy: 'issue', state: '05' },
    { version: 2, madeBy: 'renew', state: '01' },
  ] as const;
  expect(assess({ state: '05', versions: renewed })).toBe('invalid: superseded');
  expect(assess({ version: 3, versions: renewed })).toBe('indeterminate: status_unknown');
});

test('an identifier with a wrong check character is not believed even in the own register (LIC-P6)', () => {
  expect(assess({ identifier: `${licence.identifier.slice(0, -1)}*` })).toBe('invalid: identifier_check');
});
