import { describe, expect, test } from 'vitest';
import { digestOf, type Members, toDisclosureText } from '../../testing/licence-draft.ts';
import type { LicenceCrypto } from '../crypto/crypto-port.ts';
import { nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { type PresentedDisclosure, readDisclosure } from './disclosure.ts';
import { reconstruct } from './reconstruct.ts';

const platforms: [string, LicenceCrypto][] = [
  ['node:crypto', nodeLicenceCrypto],
  ['WebCrypto', webLicenceCrypto],
];

function read(text: string): PresentedDisclosure {
  const disclosure = readDisclosure(text);
  if ('code' in disclosure) throw new Error(disclosure.reason);
  return disclosure;
}

const number = toDisclosureText('s1', 'ZZBH', 'JY1');
const item = toDisclosureText('s2', '热食类');
const items = toDisclosureText('s3', 'KZ_JYXM', [
  '自制饮品',
  { '...': digestOf(item) },
  { '...': digestOf('decoy') },
]);
const street = toDisclosureText('s4', 'a/b~c', { town: '威海', _sd: [digestOf('another decoy')] });
const payload = {
  iss: 'x',
  _sd: [number, items].map((text) => digestOf(text)),
  KZ_DZ: { _sd: [digestOf(street)] },
};

describe.each(platforms)('V6 to V8 by %s', (_name, crypto) => {
  const answer = async (claims: Members, ...texts: string[]) => reconstruct(claims, texts.map(read), crypto);

  test('what is disclosed stands where its digest stood, at any depth', async () => {
    expect(await answer(payload, number, items, item, street)).toEqual({
      claims: {
        iss: 'x',
        ZZBH: 'JY1',
        KZ_JYXM: ['自制饮品', '热食类'],
        KZ_DZ: { 'a/b~c': { town: '威海' } },
      },
      disclosed: new Set(['/ZZBH', '/KZ_JYXM', '/KZ_JYXM/1', '/KZ_DZ/a~1b~0c']),
      unshown: 2,
    });
  });

  test('what is not disclosed is left out, and counted', async () => {
    expect(await answer(payload, items)).toEqual({
      claims: { iss: 'x', KZ_JYXM: ['自制饮品'], KZ_DZ: {} },
      disclosed: new Set(['/KZ_JYXM']),
      unshown: 4,
    });
  });

  test('a payload without digests is taken as it is', async () => {
    expect(await answer({ iss: 'x', _sd_alg: 'sha-512', a: [1, [], {}, null] })).toEqual({
      claims: { iss: 'x', a: [1, [], {}, null] },
      disclosed: new Set(),
      unshown: 0,
    });
  });

  test.each(['sha-256', 'sha-384', 'sha-512'])('V6: _sd_alg %s', async (_sd_alg) => {
    const hashed = { _sd_alg, _sd: [digestOf(number, _sd_alg)] };
    expect(await answer(hashed, number)).toMatchObject({ claims: { ZZBH: 'JY1' } });
  });

  test.each(['sha-1', 'md5', 'sha-224', 'SHA-256', 'sha256', '', null, 256, ['sha-256'], { a: 'sha-256' }])(
    'V6: _sd_alg %j is refused, disclosures or not',
    async (_sd_alg) => {
      expect(await answer({ _sd_alg })).toEqual({ code: 'hash_alg' });
      expect(await answer({ ...payload, _sd_alg }, number)).toEqual({ code: 'hash_alg' });
    },
  );

  test('V6: SHA-256 digests are not taken where the token says SHA-512', async () => {
    expect(await answer({ ...payload, _sd_alg: 'sha-512' }, number)).toEqual({
      code: 'disclosure_unreferenced',
    });
  });

  test('of several flaws the first check names its own', async () => {
    const twice = { _sd: [digestOf(number), digestOf(number)] };
    const odd = toDisclosureText('s', 'only', 'four', 'elements');
    expect(await answer(twice, number, item)).toEqual({ code: 'digest_duplicate' });
    expect(await answer(twice, number, odd)).toEqual({ code: 'disclosure_shape' });
    expect(await answer({ ...twice, late: { '...': 1 } }, number)).toEqual({ code: 'disclosure_shape' });
    expect(await answer({ ...twice, _sd_alg: 'md5' }, odd)).toEqual({ code: 'hash_alg' });
  });

  test('no digest makes a claim of the payload another one', async () => {
    const forged = toDisclosureText('s', 'iss', 'y');
    expect(await answer({ iss: 'x', _sd: [digestOf(forged)] }, forged)).toEqual({ code: 'disclosure_shape' });
    const early = { _sd: [digestOf(forged)], iss: 'x' };
    expect(await answer(early, forged)).toEqual({ code: 'disclosure_shape' });
  });

  test('the payload is left as it was', async () => {
    const before = structuredClone(payload);
    await answer(payload, number, items, item, street);
    expect(payload).toEqual(before);
  });
});

test('node:crypto reconstructs at once', () => {
  expect(reconstruct(payload, [read(number)], nodeLicenceCrypto)).toHaveProperty('claims');
});

test('disclosures that all refer to each other twice are each read once', async () => {
  const texts: string[] = [];
  for (let i = 0; i < 200; i++) {
    const inner = texts.slice(-1).map((text) => digestOf(text));
    texts.push(
      toDisclosureText(
        's',
        [...inner, ...inner].map((digest) => ({ '...': digest })),
      ),
    );
  }
  const top = texts.at(-1) ?? '';
  const tree = { a: [{ '...': digestOf(top) }] };
  expect(await reconstruct(tree, texts.map(read), nodeLicenceCrypto)).toEqual({ code: 'disclosure_shape' });
  const shallow = texts.slice(0, 5);
  const five = { a: [{ '...': digestOf(shallow.at(-1) ?? '') }] };
  expect(await reconstruct(five, shallow.map(read), nodeLicenceCrypto)).toEqual({ code: 'digest_duplicate' });
});

test('V0: claims of sixteen levels are put together, of seventeen are not', async () => {
  const chain = (levels: number) => {
    const texts = [toDisclosureText('s', 'a', 1)];
    for (let i = 1; i < levels; i++)
      texts.push(toDisclosureText('s', 'a', { _sd: [digestOf(texts.at(-1) ?? '')] }));
    const root = { _sd: [digestOf(texts.at(-1) ?? '')] };
    return reconstruct(root, texts.map(read), nodeLicenceCrypto);
  };
  expect(await chain(16)).toHaveProperty('claims');
  expect(await chain(17)).toEqual({ code: 'disclosure_shape' });
});
