import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { isPlainClaim, splitClaims, toIssuedSchema, toPresentedSchema } from './licence-claims.ts';
import { licenceTypeOf, sampleCardClaims, sampleFoodClaims } from './testing/sample-licence.ts';

test('whatever a verifier must check is plain, and everything else is disclosable (LIC-P2)', () => {
  const plain = ['iss', 'iat', 'exp', 'nbf', 'vct', 'cnf', 'status', 'ZZMC', 'ZZLXDM', 'ZZBFJG', 'ZZBFJGDM'];
  const restricted = [
    'ZZYXQQSRQ',
    'ZZYXQJZRQ',
    'JZJZZSJ',
    'JZJZZZ',
    'JZJZZSY',
    'JZJYXQJZSJ',
    'JZJSYCS',
    'sq_copy',
  ];
  for (const name of [...plain, ...restricted]) expect(isPlainClaim(name)).toBe(true);
  for (const name of ['ZZBS', 'ZZBH', 'CZZT', 'CZZTDM', 'KZ_JYXM', 'KZ_MY18', 'sq_file', 'zzmc', '']) {
    expect(isPlainClaim(name)).toBe(false);
  }
});

test('claims are split without loss, and one the type does not have is refused by name only', () => {
  const type = licenceTypeOf('食品经营许可证');
  const claims = { ...sampleFoodClaims(), sq_file: 'A'.repeat(43), exp: 1 };
  const { plain, disclosable } = splitClaims(type, claims);
  expect({ ...plain, ...disclosable }).toEqual(claims);
  expect(Object.keys(plain).every(isPlainClaim)).toBe(true);
  expect(Object.keys(disclosable).some(isPlainClaim)).toBe(false);
  expect(() => splitClaims(type, { ...claims, KZ_CSRQ: '2000-02-29' })).toThrow(/has no claim KZ_CSRQ$/);
});

describe.each(readLicenceTypes())('$title', (type) => {
  test('is issued with all its obligatory items, but nobody hands in what is computed', () => {
    const { required, properties } = toIssuedSchema(type);
    expect(required).toEqual(type.required);
    for (const [name, item] of Object.entries(type.properties)) {
      expect(Object.hasOwn(properties, name)).toBe(item['x-predicate'] === undefined);
    }
  });

  test('is presented with its plain items and as little else as the holder likes (V10)', () => {
    const { required, properties } = toPresentedSchema(type);
    expect(required).toEqual(type.required.filter(isPlainClaim));
    expect(required).toEqual(expect.arrayContaining(['ZZMC', 'ZZLXDM', 'ZZBFJG', 'ZZBFJGDM', 'ZZYXQQSRQ']));
    for (const name of Object.keys(type.properties)) expect(properties).toHaveProperty(name);
  });
});

test('of a list any part may be shown', () => {
  const { properties } = toPresentedSchema(licenceTypeOf('食品经营许可证'));
  expect(properties.KZ_JYXM).not.toHaveProperty('minItems');
});

test('a card is of its type with predicates in its token only', () => {
  const type = licenceTypeOf('居民身份证');
  expect(splitClaims(type, { ...sampleCardClaims(), KZ_MY18: true }).disclosable).toHaveProperty(
    'KZ_MY18',
    true,
  );
});
