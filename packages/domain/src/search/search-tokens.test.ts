import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toFormPart, toSearchTerms } from './search-terms.ts';
import { isDecidedByTokens, toTokenQueries, toTokens } from './search-tokens.ts';
import { toSearchForm } from './to-search-form.ts';

function hasTokens(text: string, term: string): boolean {
  const tokens = toTokens(text);
  return toTokenQueries(term).every(({ token, isPrefix }) =>
    tokens.some((one) => (isPrefix ? one.startsWith(token) : one === token)),
  );
}

const character = fc.constantFrom(
  '户',
  '口',
  '账',
  '不',
  '动',
  '产',
  'a',
  'B',
  '7',
  'Ａ',
  '-',
  '/',
  ' ',
  '𠀀',
);
const text = fc.string({ unit: character, maxLength: 14 });

describe('the search form of a text', () => {
  test.each([
    ['ＴＹＳＨＸＹＤＭ', ' tyshxydm'],
    ['102001/000001', ' 102001 000001'],
    ['12345热线（全市）', ' 12345 热线 全市'],
    ["' OR 1=1 --%_\0*", ' or 1 1'],
    ['\ud800"^', ''],
  ])('of %j is %j', (given, form) => {
    expect(toSearchForm(given)).toBe(form);
  });
});

describe('the terms of a query', () => {
  test.each([
    ['企业 登记', ['企业', '登记']],
    ['企业，企业', ['企业']],
    ['102001-000001', ['102001', '000001']],
    ['%_"*', []],
  ])('of %j are %j', (query, terms) => {
    expect(toSearchTerms(query)).toEqual(terms);
  });
});

describe('tokens', () => {
  test('are pairs of characters and the last one alone, and whole words of Latin letters', () => {
    expect(toTokens('银行账户', 'QYMC')).toEqual(['银行', '行账', '账户', '户', 'qymc']);
  });

  test('are bounded, however long a text is', () => {
    const long = Array.from({ length: 12_000 }, (_, at) => at).join(' ');

    expect(toTokens(long)).toHaveLength(10_000);
    expect(toTokens('x'.repeat(5_000))[0]).toHaveLength(40);
  });

  test('never miss a text that holds the term', () => {
    fc.assert(
      fc.property(text, text, (given, query) => {
        const form = toSearchForm(given);
        for (const term of toSearchTerms(query)) {
          if (form.includes(toFormPart(term))) expect(hasTokens(given, term)).toBe(true);
        }
      }),
    );
  });

  test('decide alone where it is said that they do', () => {
    fc.assert(
      fc.property(text, text, (given, query) => {
        const form = toSearchForm(given);
        for (const term of toSearchTerms(query).filter(isDecidedByTokens)) {
          expect(hasTokens(given, term)).toBe(form.includes(toFormPart(term)));
        }
      }),
    );
    expect(isDecidedByTokens('不动产')).toBe(false);
  });
});
