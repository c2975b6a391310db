import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleContractDocument } from '../testing/sample-directory.ts';
import { findSubject, keyOf, listRequestItems, listResponseItems, pickFilters } from './contract-document.ts';

const single = sampleContractDocument();
const double = sampleContractDocument({ 'x-key': ['TYSHXYDM', 'CLRQ'] });

describe('the key of a record', () => {
  test('of one item is its own text', () => {
    expect(keyOf(single, { TYSHXYDM: '91371000MAT000018Y', QYMC: 'x' })).toBe('91371000MAT000018Y');
  });

  test('of several items is stable and in the order of the contract', () => {
    const record = { CLRQ: '20180801', QYMC: 'x', TYSHXYDM: 'A' };
    expect(keyOf(double, record)).toBe('["A","20180801"]');
  });

  test('tells different records apart, whatever characters their key items hold', () => {
    const texts = fc.string({ maxLength: 4 });
    fc.assert(
      fc.property(texts, texts, texts, texts, (a, b, c, d) => {
        const same = a === c && b === d;
        expect(keyOf(double, { TYSHXYDM: a, CLRQ: b }) === keyOf(double, { TYSHXYDM: c, CLRQ: d })).toBe(
          same,
        );
      }),
    );
  });

  test('of a number is its text, of nothing the text null', () => {
    expect(keyOf(single, { TYSHXYDM: 5 })).toBe('5');
    expect(keyOf(single, {})).toBe('null');
  });
});

test('filters are the lookup items that are present, and no inherited member', () => {
  expect(pickFilters(single, { QYMC: 'x', limit: 3, FDDBR: 'y' })).toEqual([['QYMC', 'x']]);
  expect(pickFilters(sampleContractDocument({ 'x-lookup': ['toString'] }), {})).toEqual([]);
});

test('the subject is the text of the item the contract names', () => {
  expect(findSubject(single, { TYSHXYDM: 'A' })).toBe('A');
  expect(findSubject(single, { TYSHXYDM: 5 })).toBeUndefined();
  expect(findSubject(single, {})).toBeUndefined();
  expect(findSubject(sampleContractDocument({ 'x-subject': null }), { TYSHXYDM: 'A' })).toBeUndefined();
});

test('request and response items are those of a verification', () => {
  const { record } = single.$defs;
  const item = (title: string, role: 'request' | 'response') =>
    ({ title, type: 'string', 'x-itemType': 'C', 'x-role': role }) as const;
  const $defs = {
    ...single.$defs,
    record: { ...record, properties: { XM: item('姓名', 'request') } },
    answer: { ...record, properties: { XM: item('姓名', 'request'), HYJG: item('核验结果', 'response') } },
  };
  const verification = sampleContractDocument({ 'x-operation': 'verification', $defs });

  expect(listRequestItems(verification)).toEqual(['XM']);
  expect(listResponseItems(verification)).toEqual(['HYJG']);
  expect(listRequestItems(sampleContractDocument({ $defs }))).toEqual([]);
});
