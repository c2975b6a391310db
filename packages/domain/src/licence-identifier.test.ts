import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildLicenceIdentifier,
  explainLicenceIdentifier,
  isLicenceIdentifier,
  type LicenceIdentifier,
  parseLicenceIdentifier,
} from './licence-identifier.ts';

interface Vector {
  value: string;
  valid: boolean;
  parts: LicenceIdentifier;
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).certId;

const ALPHANUMERICS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const VALID = '1.2.156.3005.2.11100000MB0143028R001.11371000MBT000273B.91371000MAT000018Y.001.X';
const PARTS = {
  type: '11100000MB0143028R001',
  issuer: '11371000MBT000273B',
  serial: '91371000MAT000018Y',
  version: '001',
};

const written = fc
  .record({
    serial: fc.string({ unit: fc.constantFrom(...ALPHANUMERICS), minLength: 1, maxLength: 40 }),
    version: fc.integer({ min: 0, max: 999 }).map((n) => String(n).padStart(3, '0')),
  })
  .map((parts) => buildLicenceIdentifier({ ...PARTS, ...parts }));

function replaceAt(value: string, index: number, character: string): string {
  return value.slice(0, index) + character + value.slice(index + 1);
}

describe.each(vectors)('vector $value', ({ value, valid, parts }) => {
  test(valid ? 'is an identifier' : 'is refused for its check character', () => {
    expect(isLicenceIdentifier(value)).toBe(valid);
    expect(explainLicenceIdentifier(value)).toBe(valid ? undefined : 'check');
  });

  test('opens into its parts', () => {
    expect(parseLicenceIdentifier(value)).toEqual(parts);
  });
});

test('written again from its parts, every valid vector with a credit code as issuer comes out the same', () => {
  const rewritable = vectors.filter(({ valid, parts }) => valid && parts.issuer.length === 18);
  expect(rewritable.length).toBeGreaterThan(5);
  for (const { value, parts } of rewritable) expect(buildLicenceIdentifier(parts)).toBe(value);
});

test('each kind of error has its own reason', () => {
  const change = (from: string, to: string) => explainLicenceIdentifier(VALID.replace(from, to));
  expect(change('1.2.156.3005.2', '1.2.156.3005.3')).toBe('root');
  expect(change('.001.X', '.001')).toBe('parts');
  expect(change('.001.X', '.001.X.X')).toBe('parts');
  expect(change('8R001', '8R01')).toBe('type');
  expect(change('11371000MBT000273B', '37100')).toBe('issuer');
  expect(change('91371000MAT000018Y', 'a')).toBe('serial');
  expect(change('91371000MAT000018Y', '')).toBe('serial');
  expect(change('.001.X', '.01.X')).toBe('version');
  expect(change('.001.X', '.001.x')).toBe('check');
  expect(change('.001.X', '.001.V')).toBe('check');
  expect(explainLicenceIdentifier(`${VALID}\n`)).toBe('check');
  expect(explainLicenceIdentifier(VALID.replace('91371000MAT000018Y', '9'.repeat(90)))).toBe('parts');
});

test('a malformed identifier has no parts, one with a wrong check has', () => {
  expect(parseLicenceIdentifier('1.2.156.3005.2.x')).toBeUndefined();
  expect(parseLicenceIdentifier(VALID.replace(/X$/, 'V'))?.serial).toBe('91371000MAT000018Y');
});

test('an area code as issuer is read but never written', () => {
  const read = parseLicenceIdentifier('1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9');
  expect(read?.issuer).toBe('340100');
  expect(() => buildLicenceIdentifier({ ...PARTS, issuer: '340100' })).toThrow(RangeError);
});

test('malformed parts and invalid credit codes are not written', () => {
  expect(() => buildLicenceIdentifier({ ...PARTS, issuer: '11371000MBT000273C' })).toThrow(RangeError);
  expect(() => buildLicenceIdentifier({ ...PARTS, type: '11100000MB0143028X001' })).toThrow(RangeError);
  expect(() => buildLicenceIdentifier({ ...PARTS, serial: 'a.b' })).toThrow(RangeError);
  expect(() => buildLicenceIdentifier({ ...PARTS, version: '1' })).toThrow(RangeError);
});

test('every wrong letter or digit at any one place is caught', () => {
  fc.assert(
    fc.property(written, (value) => {
      expect(isLicenceIdentifier(value)).toBe(true);
      for (let i = 0; i < value.length; i++) {
        for (const character of ALPHANUMERICS) {
          if (character !== value.charAt(i))
            expect(isLicenceIdentifier(replaceAt(value, i, character))).toBe(false);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('a swap of neighbours whose values are not neighbours is caught', () => {
  fc.assert(
    fc.property(written, (value) => {
      for (let i = 0; i + 1 < value.length; i++) {
        const [a, b] = [value.charAt(i), value.charAt(i + 1)];
        if (a === b || a === '.' || b === '.') continue;
        const distance = Math.abs(ALPHANUMERICS.indexOf(a) - ALPHANUMERICS.indexOf(b));
        if (distance === 1 || distance === 35) continue;
        expect(isLicenceIdentifier(value.slice(0, i) + b + a + value.slice(i + 2))).toBe(false);
      }
    }),
  );
});
