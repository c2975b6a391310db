import { readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRow } from './read-row.ts';

describe('SQX-R07 for a row', () => {
  test.each([
    ['no JSON', '{"A":'],
    ['two values', '{} {}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a text', '"A"'],
    ['a byte order mark', '\ufeff{}'],
    ['half a character', String.raw`{"A":"\ud800"}`],
    ['half a character in capitals', String.raw`{"A":"\uD800"}`],
  ])('%s is no row', (_, line) => {
    expect(readRow(line)).toEqual({ flaw: 'json' });
  });

  test.each([
    ['plainly', '{"A":1,"A":1}'],
    ['with the same value last', '{"A":2,"B":1,"A":1}'],
    ['behind an escape', String.raw`{"A":1,"\u0041":1}`],
    ['inside', '{"A":{"B":1,"B":2}}'],
    ['between spaces', '{ "A" : 1, "A" : 2 }'],
  ])('a member name repeated %s is refused', (_, line) => {
    expect(readRow(line)).toEqual({ flaw: 'duplicate' });
  });

  test('depth is bounded without recursion', () => {
    expect(readRow(`{"A":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).toEqual({ flaw: 'depth' });
    expect(readRow(`{"A":${'{"A":'.repeat(100_000)}1${'}'.repeat(100_000)}}`)).toEqual({ flaw: 'depth' });
  });

  test('text is compact whatever the spelling was', () => {
    expect(readRow(String.raw`{ "A" : "\u4f01", "B": 1.0 }`)).toEqual({
      value: { A: '企', B: 1 },
      text: '{"A":"企","B":1}',
    });
  });

  test('objects are read as the strict reader reads them', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), fc.nat(2), (object, indent) => {
        const line = JSON.stringify(object, null, indent).replaceAll('\n', ' ');
        const strict = readStrictJson(line);
        const read = readRow(line);
        if ('value' in read) expect(strict).toEqual({ value: read.value });
        else expect(strict).toHaveProperty('flaw');
      }),
    );
  });
});
