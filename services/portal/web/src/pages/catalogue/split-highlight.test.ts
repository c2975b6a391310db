import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitHighlight } from './split-highlight.ts';

const show = (text: string, ...terms: string[]) =>
  splitHighlight(text, terms)
    .map((part) => (part.found ? `[${part.text}]` : part.text))
    .join('');

test.each([
  ['企业登记基本信息', ['登记'], '企业[登记]基本信息'],
  ['统一社会信用代码 TYSHXYDM', ['tysh'], '统一社会信用代码 [TYSH]XYDM'],
  ['ＴＹＳＨ', ['tysh'], '[ＴＹＳＨ]'],
  ['登记登记', ['登', '登记'], '[登记][登记]'],
  ['企业', [], '企业'],
  ['企业', ['证照'], '企业'],
])('%s with %j is shown as %s', (text, terms, shown) => {
  expect(show(text, ...terms)).toBe(shown);
});

test('no character of a text is lost or changed, whatever is searched for', () => {
  const text = fc.string({
    unit: fc.constantFrom('登', '记', 'a', 'Ａ', 'İ', '\ud83d', '😀'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 3 }), (given, terms) => {
      expect(
        splitHighlight(given, terms)
          .map((part) => part.text)
          .join(''),
      ).toBe(given);
    }),
  );
});
