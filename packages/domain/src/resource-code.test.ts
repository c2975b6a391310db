import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildResourceCode,
  explainResourceCode,
  fromPathCode,
  isResourceCode,
  parseResourceCode,
  toPathCode,
} from './resource-code.ts';

const vectors: { value: string; valid: boolean }[] = JSON.parse(
  readFileSync(new URL('../vectors/domain.json', import.meta.url), 'utf8'),
).resourceCode;

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

const parts = fc.record({
  class: fc.constantFrom('1' as const, '2' as const, '3' as const),
  section: digits(2, 2),
  entry: digits(3, 3),
  subentry: digits(0, 10),
  sequence: digits(1, 10),
});

test.each(vectors)('vector $value is valid: $valid', ({ value, valid }) => {
  expect(isResourceCode(value)).toBe(valid);
});

test('each kind of error has its own reason', () => {
  expect(explainResourceCode('')).toBe('length');
  expect(explainResourceCode(`101001/${'0'.repeat(60)}`)).toBe('length');
  expect(explainResourceCode('101001-000001')).toBe('separator');
  expect(explainResourceCode('101001/00/1')).toBe('separator');
  expect(explainResourceCode('307A3710011/1')).toBe('digits');
  expect(explainResourceCode('101001/1\n')).toBe('digits');
  expect(explainResourceCode('401001/000001')).toBe('class');
  expect(explainResourceCode('10100/000001')).toBe('levels');
  expect(explainResourceCode('101001/')).toBe('sequence');
});

test('a code opens into its parts with the Chinese names of class and section', () => {
  expect(parseResourceCode('30703710011/000001')).toEqual({
    class: '3',
    section: '07',
    entry: '037',
    subentry: '10011',
    sequence: '000001',
    className: '部门信息资源',
    sectionName: '省（区、市）及其下各级',
  });
  expect(parseResourceCode('102001/000001')).toMatchObject({
    className: '基础信息资源',
    sectionName: '法人单位',
  });
  expect(parseResourceCode('208001/3')).toMatchObject({ className: '主题信息资源', sectionName: '信用体系' });
});

test('a section the national guide does not list is read, without a name', () => {
  expect(parseResourceCode('299001/1')).toMatchObject({ section: '99', sectionName: undefined });
  expect(parseResourceCode('401001/1')).toBeUndefined();
});

test('parts built into a code are read back the same, through the path form too', () => {
  fc.assert(
    fc.property(parts, (code) => {
      const built = buildResourceCode(code);
      expect(parseResourceCode(built)).toMatchObject(code);
      expect(fromPathCode(toPathCode(built))).toBe(built);
    }),
  );
});

test('parts of the wrong length are not built, even where the whole would look right', () => {
  const code = { class: '1', section: '02', entry: '001', subentry: '', sequence: '000001' } as const;
  expect(buildResourceCode(code)).toBe('102001/000001');
  expect(() => buildResourceCode({ ...code, section: '0', entry: '2001' })).toThrow(RangeError);
  expect(() => buildResourceCode({ ...code, section: '0', entry: '200', subentry: '1' })).toThrow(RangeError);
  expect(() => buildResourceCode({ ...code, entry: '0011' })).toThrow(RangeError);
  expect(() => buildResourceCode({ ...code, section: '020', entry: '01' })).toThrow(RangeError);
  expect(() => buildResourceCode({ ...code, subentry: 'A' })).toThrow(RangeError);
  expect(() => buildResourceCode({ ...code, sequence: '' })).toThrow(RangeError);
});

test('the path form has a hyphen for the slash and nothing else is one', () => {
  expect(toPathCode('102001/000001')).toBe('102001-000001');
  expect(fromPathCode('102001-000001')).toBe('102001/000001');
  for (const path of ['', '102001/000001', '102001-', '102001-0-1', '..-1', '102001%2F000001', '-102001-1']) {
    expect(fromPathCode(path)).toBeUndefined();
  }
  expect(() => toPathCode('102001-000001')).toThrow(RangeError);
});

test('a wrong digit is not caught: the code has no check digit', () => {
  expect(isResourceCode('102001/000002')).toBe(true);
});
