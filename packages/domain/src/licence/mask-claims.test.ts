import { expect, test } from 'vitest';
import { maskClaims } from './mask-claims.ts';
import { licenceTypeOf, sampleCardClaims, sampleFoodClaims } from './testing/sample-licence.ts';

const card = licenceTypeOf('居民身份证');

test('a person’s name, number, birth and address are masked by default, what names the licence is not', () => {
  expect(maskClaims(card, sampleCardClaims())).toMatchObject({
    ZZMC: '居民身份证',
    ZZBFJG: '市公安局',
    CZZT: '示**',
    CZZTDM: '3710**********0033',
    ZZBH: '3710**********0033',
    KZ_CSRQ: '***',
    KZ_ZZ: '山东省威海市环翠区****',
  });
});

test('an item is shown in full where the grant says so, and only that', () => {
  const shown = maskClaims(card, sampleCardClaims(), ['CZZT']);
  expect(shown).toMatchObject({ CZZT: '示例甲', CZZTDM: '3710**********0033' });
});

test('an organisation’s public items stay readable', () => {
  const food = licenceTypeOf('食品经营许可证');
  expect(maskClaims(food, sampleFoodClaims())).toEqual(sampleFoodClaims());
});
