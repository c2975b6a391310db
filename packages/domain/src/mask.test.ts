import type { Mask } from '@shuqiao/schemas/types/directory';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskValue } from './mask.ts';

const CASES: [Mask, unknown, string][] = [
  ['name', '张三', '张*'],
  ['name', '张三丰', '张**'],
  ['name', '阿布都·热合曼', '阿**'],
  ['name', '张', '*'],
  ['name', '', '*'],
  ['name', '𠮷田', '𠮷*'],
  ['identifier', '371099199001010014', '3710**********0014'],
  ['identifier', '91371000MAT000018Y', '9137**********018Y'],
  ['identifier', '13800138000', '138****8000'],
  ['identifier', '鲁K12345', '鲁K***45'],
  ['identifier', '123456', '******'],
  ['identifier', '', ''],
  ['address', '山东省威海市环翠区文化东路88号', '山东省威海市环翠区****'],
  ['address', '山东省威海市荣成市成山大道1号', '山东省威海市荣成市****'],
  ['address', '威海市火炬高技术产业开发区文化西路2号', '威海市火炬高技术产业开发区****'],
  ['address', '环翠区文化东路88号', '环翠区****'],
  ['address', '荣成市市场路1号', '荣成市****'],
  ['address', '阳光小区3号楼401', '****'],
  ['address', '文化东路88号', '****'],
  ['amount', 1234567.89, '1******'],
  ['amount', '-250.5', '-2**'],
  ['amount', 7, '***'],
  ['amount', 1e21, '***'],
  ['amount', '约300', '***'],
  ['hidden', '任何内容', '***'],
  ['hidden', 42, '***'],
  ['name', null, '***'],
  ['identifier', { a: 1 }, '***'],
];

describe('masking', () => {
  test.each(CASES)('%s masks case %#', (rule, value, masked) => {
    expect(maskValue(rule, value)).toBe(masked);
  });

  test('no rule ever answers with a value of four or more characters unchanged', () => {
    const rules = fc.constantFrom<Mask>('name', 'identifier', 'address', 'amount', 'hidden');
    fc.assert(
      fc.property(rules, fc.string({ minLength: 4, unit: 'grapheme' }), (rule, value) => {
        fc.pre(!/^\*+$/.test(value));
        expect(maskValue(rule, value)).not.toBe(value);
      }),
    );
  });

  test('an address never keeps its street, house or room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (house) => {
        expect(maskValue('address', `山东省威海市环翠区文化东路${house}号`)).toBe('山东省威海市环翠区****');
      }),
    );
  });

  test('a very long address is masked whole', () => {
    expect(maskValue('address', '高'.repeat(200_000))).toBe('****');
  });
});
