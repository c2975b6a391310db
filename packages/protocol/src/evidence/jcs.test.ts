import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toJcs } from './jcs.ts';

test('the example of RFC 8785 §3.2.2 has the text that the RFC prints', () => {
  const value = {
    numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
    string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };

  expect(toJcs(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('members are sorted by UTF-16 code units, as in RFC 8785 §3.2.3', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    1: 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };

  expect(Object.values(JSON.parse(toJcs(value)))).toHaveLength(7);
  expect([...toJcs(value).matchAll(/:"([A-Z]\w+)/g)].map(([, word]) => word)).toEqual([
    'Carriage',
    'One',
    'Control',
    'Latin',
    'Euro',
    'Emoji',
    'Hebrew',
  ]);
});

test('names that look like array indexes are sorted as text', () => {
  expect(toJcs({ 9: 0, 10: 0, 1: { 2: 0, 11: 0 } })).toBe('{"1":{"11":0,"2":0},"10":0,"9":0}');
});

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [295147905179352830000, '295147905179352830000'],
  [999999999999999900000, '999999999999999900000'],
  [1e21, '1e+21'],
  [9.999999999999997e-7, '9.999999999999997e-7'],
  [0.000001, '0.000001'],
  [333333333.33333325, '333333333.33333325'],
])('number %d is written as ECMAScript writes it (RFC 8785 appendix B)', (value, text) => {
  expect(toJcs(value)).toBe(text);
});

test('any JSON value survives, and the order of its members does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
      const text = toJcs(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(toJcs(reverseMembers(value))).toBe(text);
      expect(toJcs(JSON.parse(text))).toBe(text);
    }),
  );
});

test.each<[string, unknown]>([
  ['NaN', Number.NaN],
  ['infinity', [Number.POSITIVE_INFINITY]],
  ['undefined', { a: undefined }],
  ['a hole in an array', Object.assign([1], { 2: 3 })],
  ['a lone high surrogate', 'a\ud800'],
  ['a lone low surrogate in a name', { '\udc00': 1 }],
  ['a big integer', 1n],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a date', new Date(0)],
  ['a map', new Map()],
])('%s is refused, never dropped', (_, value) => {
  expect(() => toJcs(value)).toThrow(expect.objectContaining({ code: 'jcs_unsupported' }));
});

function reverseMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseMembers);
  if (typeof value !== 'object' || value === null) return value;
  const reversed = Object.entries(value).reverse();
  return Object.fromEntries(reversed.map(([name, member]) => [name, reverseMembers(member)]));
}
