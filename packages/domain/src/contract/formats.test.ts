import { contractFormats } from '@shuqiao/schemas/types/contract-vocabulary';
import { describe, expect, test } from 'vitest';
import { FORMATS } from './formats.ts';

test('every format that a contract may name is checked, and no other', () => {
  expect(Object.keys(FORMATS).sort()).toEqual(Object.keys(contractFormats).sort());
});

const CASES: [keyof typeof FORMATS, string[], string[]][] = [
  ['uscc', ['91371000MAT000018Y', '11371000004359010J'], ['91371000MAT000018X', '91371000mat000018y', '']],
  ['citizen-id', ['371099199001010014'], ['371099199001010015', '371099199002300014', '']],
  ['organisation-code', ['79965505-8'], ['79965505-9', '799655058', '']],
  ['subject-code', ['91371000MAT000018Y', '371099199001010014'], ['371099199001010015', '']],
  ['real-estate-unit', ['371002001001GB00001F00010001'], ['371002001001GB00001X00010001', '']],
  [
    'licence-identifier',
    ['1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0'],
    ['91371000MAT000018Y', ''],
  ],
  [
    'gb-date',
    ['20180801', '20240229'],
    ['20230229', '2018-08-01', '20181301', '00000101', '２０１８０８０１', ''],
  ],
  ['gb-month', ['201808', '202412'], ['201800', '201813', '2018-8', '20180801', '']],
  [
    'gb-datetime',
    ['20180801000000', '20240229235959'],
    ['20180801240000', '20180801236000', '20180801235960', '20230229000000', '20180801', ''],
  ],
];

describe.each(CASES)('%s', (name, good, bad) => {
  test('accepts what is of the form', () => {
    expect(good.filter((text) => !FORMATS[name].validate(text))).toEqual([]);
  });

  test('refuses what is not, and says why without the text itself', () => {
    for (const text of bad) {
      expect(FORMATS[name].validate(text)).toBe(false);
      const { zh, en } = FORMATS[name].explain(text);
      expect(zh).toMatch(/[一-鿿]/);
      expect(en).toMatch(/[a-z]/);
      if (text !== '') expect(zh + en).not.toContain(text);
    }
  });
});
