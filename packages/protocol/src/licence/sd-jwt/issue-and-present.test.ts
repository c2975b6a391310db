import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../../keys/generate-key.ts';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import { decodeBase64url } from '../base64url.ts';
import type { JsonWebKey, LicenceAlgorithm } from '../crypto/crypto-port.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { isForbiddenName } from './claim-name.ts';
import { sdHash } from './digest-text.ts';
import { issueLicenceToken, type LicenceToken, type LicenceTokenContent } from './issue-licence-token.ts';
import { presentLicence } from './present-licence.ts';
import { readPresentation } from './read-presentation.ts';
import { reconstruct } from './reconstruct.ts';

/** No member at any depth has a name that is refused. */
function isAllowed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return !names.some(isForbiddenName) && Object.values(value).every(isAllowed);
}

const issuer = generateKey('ES256');
const holder = generateKey('Ed25519');
const plain = { iss: 'urn:shuqiao:test', iat: 1_795_000_000, ZZMC: '食品经营许可证' };
const disclosable = {
  ZZBH: 'JY23710990000017',
  CZZT: '海天阁',
  KZ_MY18: true,
  KZ_JYXM: ['热食类', '冷食类', '自制饮品'],
};
const binding = {
  signer: createNodeSigner(holder),
  audience: 'x509_san_dns:verify.example',
  nonce: 'n-1',
  iatSeconds: 1_795_000_100,
};

async function issue(
  content: Partial<LicenceTokenContent> = {},
  alg?: LicenceAlgorithm,
): Promise<LicenceToken> {
  const signer = createNodeSigner(alg ? generateKey(alg) : issuer);
  return issueLicenceToken({ plain, disclosable, ...content }, signer, nodeLicenceCrypto, randomBytes);
}

function present(token: string, shown: readonly string[]): Promise<string> {
  const show = (name: string, element?: number) =>
    shown.includes(element === undefined ? name : `${name}/${element}`);
  return Promise.resolve(presentLicence(token, { show }, nodeLicenceCrypto));
}

/** Claims that a verifier of the structure and of the issuer's signature gets to see; undefined where it refuses. */
async function accept(text: string) {
  const read = readPresentation(text);
  if ('code' in read) return undefined;
  const { signed, signature, payload } = read.issuerJwt;
  if (!nodeLicenceCrypto.verify('ES256', toPublicJwk(issuer), signed, signature)) return undefined;
  const reconstruction = await reconstruct(payload, read.disclosures, nodeLicenceCrypto);
  return 'code' in reconstruction ? undefined : reconstruction.claims;
}

const get = (text: string) => {
  const read = readPresentation(text);
  if ('code' in read) throw new Error(read.reason);
  return read;
};

describe('LIC-P8: an issued token', () => {
  test('is an SD-JWT VC with every disclosure, and no key binding', async () => {
    const { token, disclosures } = await issue({ holderKey: toPublicJwk(holder) });
    const { issuerJwt, disclosures: read, keyBinding } = get(token);
    expect(issuerJwt.header).toEqual({ alg: 'ES256', typ: 'dc+sd-jwt', kid: issuer.kid });
    expect(issuerJwt.payload).toMatchObject({ ...plain, _sd_alg: 'sha-256' });
    expect(read.map(({ text }) => text)).toEqual(disclosures.map(({ text }) => text));
    expect(keyBinding).toBeUndefined();
    const listed = disclosures.map(({ name, element }) =>
      element === undefined ? name : `${name}/${element}`,
    );
    expect(listed).toEqual([...Object.keys(disclosable), 'KZ_JYXM/0', 'KZ_JYXM/1', 'KZ_JYXM/2']);
  });

  test('shows everything that was put in, and nothing before it is disclosed', async () => {
    const { token } = await issue();
    expect(await accept(token)).toEqual({ ...plain, ...disclosable });
    expect(await accept(`${token.split('~', 1)}~`)).toEqual(plain);
  });

  test.each<LicenceAlgorithm>(['ES256', 'Ed25519', 'PS256'])('may be signed with %s', async (alg) => {
    expect(get((await issue({}, alg)).token).issuerJwt.header).toMatchObject({ alg });
  });

  test('is made the same by WebCrypto', async () => {
    const token = await issueLicenceToken(
      { plain, disclosable },
      createNodeSigner(issuer),
      webLicenceCrypto,
      randomBytes,
    );
    expect(await accept(token.token)).toEqual({ ...plain, ...disclosable });
  });
});

describe('LIC-P9: what digests tell', () => {
  test('every claim and every element has its own salt of 128 bits', async () => {
    const { token } = await issue();
    const salts = get(token).disclosures.map((disclosure) => ('salt' in disclosure ? disclosure.salt : ''));
    expect(new Set(salts).size).toBe(salts.length);
    for (const salt of salts) expect(decodeBase64url(salt)).toHaveLength(16);
  });

  test('their number is what the issuer wants it to be, whatever the holder has', async () => {
    const few = await issue({ disclosable: { ZZBH: '1' }, decoys: 9 });
    const many = await issue({ disclosable, decoys: 6 });
    for (const { token } of [few, many])
      expect(get(token).issuerJwt.payload).toHaveProperty('_sd.length', 10);
    expect(await accept(few.token)).toEqual({ ...plain, ZZBH: '1' });
  });

  test('their order is not that of the claims', async () => {
    const { _sd } = get((await issue({ decoys: 20 })).token).issuerJwt.payload as { _sd: string[] };
    expect(_sd).toEqual([..._sd].sort());
  });

  test('a claim that is an array hides how many elements it has', async () => {
    const { token } = await issue({ disclosable: { KZ_JYXM: ['a', 'b', 'c'] } });
    expect(get(token).issuerJwt.payload).toHaveProperty('_sd.length', 1);
  });
});

describe('what an issuer must not sign is refused', () => {
  test.each<[string, Partial<LicenceTokenContent>]>([
    ['_sd in the plain claims', { plain: { _sd: [] } }],
    ['... in an element', { disclosable: { a: [{ '...': 'x' }] } }],
    ['_sd_alg deep inside', { plain: { a: { _sd_alg: 'md5' } } }],
    ['a reserved name', { disclosable: { constructor: 1 } }],
    ['a claim both plain and disclosable', { plain: { a: 1 }, disclosable: { a: 1 } }],
    ['cnf twice', { plain: { cnf: {} }, holderKey: toPublicJwk(holder) }],
    ['a disclosable cnf beside a holder key', { disclosable: { cnf: {} }, holderKey: toPublicJwk(holder) }],
    ['an RSA key of a holder', { holderKey: toPublicJwk(generateKey('PS256')) }],
    ['a holder key of no kind', { holderKey: {} }],
  ])('%s', async (_case, content) => {
    await expect(issue(content)).rejects.toThrow(TypeError);
  });

  test('V0: a token that no verifier would read', async () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`KZ_${i}`, i]));
    await expect(issue({ disclosable: many })).rejects.toThrow(RangeError);
    await expect(issue({ plain: { a: 'x'.repeat(50_000) } })).rejects.toThrow(RangeError);
  });

  test('LIC-H2: a private member of a holder key does not get into the token', async () => {
    const { token } = await issue({ holderKey: holder as JsonWebKey });
    const { kty, crv, x } = holder as JsonWebKey;
    expect(get(token).issuerJwt.payload.cnf).toEqual({ jwk: { kty, crv, x } });
  });
});

describe('presenting', () => {
  test('any choice of claims and elements shows exactly those', async () => {
    const choices = ['ZZBH', 'CZZT', 'KZ_MY18', 'KZ_JYXM', 'KZ_JYXM/0', 'KZ_JYXM/1', 'KZ_JYXM/2'];
    const { token } = await issue({ decoys: 3 });
    await fc.assert(
      fc.asyncProperty(fc.subarray(choices), async (shown) => {
        const { KZ_JYXM, ...single } = disclosable;
        const expected = Object.fromEntries(Object.entries(single).filter(([name]) => shown.includes(name)));
        const items = KZ_JYXM.filter((_, i) => shown.includes(`KZ_JYXM/${i}`));
        const array = shown.includes('KZ_JYXM') ? { KZ_JYXM: items } : {};
        expect(await accept(await present(token, shown))).toEqual({ ...plain, ...expected, ...array });
      }),
    );
  });

  test('any claims that are issued come out as they went in', async () => {
    const name = fc.stringMatching(/^KZ_[A-Z]{1,4}$/);
    const value = fc.jsonValue({ maxDepth: 4 }).filter(isAllowed);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 6 }), fc.nat(4), async (claims, decoys) => {
        const { token } = await issue({ disclosable: claims, decoys });
        const spelled = JSON.parse(JSON.stringify(claims));
        expect(await accept(token)).toEqual({ ...plain, ...spelled });
        expect(await accept(await present(token, Object.keys(claims).slice(1)))).not.toHaveProperty(
          Object.keys(claims)[0] ?? 'KZ_',
        );
      }),
    );
  });

  test('LIC-H5: the key binding covers what is presented, in its order', async () => {
    const { token } = await issue({ holderKey: toPublicJwk(holder) });
    const presented = await presentLicence(
      token,
      { show: (name) => name !== 'CZZT', binding },
      nodeLicenceCrypto,
    );
    const { keyBinding, sdHashInput } = get(presented);
    expect(keyBinding?.header).toEqual({ alg: 'Ed25519', typ: 'kb+jwt' });
    expect(keyBinding?.payload).toEqual({
      iat: binding.iatSeconds,
      aud: binding.audience,
      nonce: binding.nonce,
      sd_hash: await sdHash(sdHashInput, 'sha-256', nodeLicenceCrypto),
    });
    const { signed, signature } = keyBinding ?? { signed: new Uint8Array(), signature: new Uint8Array() };
    expect(nodeLicenceCrypto.verify('Ed25519', toPublicJwk(holder), signed, signature)).toBe(true);
    expect(presented).toBe(`${sdHashInput}${keyBinding?.text}`);
  });

  test('LIC-H5: another order, another choice or another spelling is another sd_hash', async () => {
    const { token } = await issue();
    const [jwt = '', ...texts] = token.slice(0, -1).split('~');
    const all = fc.shuffledSubarray(texts);
    const hash = (order: readonly string[]) =>
      sdHash(`${[jwt, ...order].join('~')}~`, 'sha-256', nodeLicenceCrypto);
    await fc.assert(
      fc.asyncProperty(all, all, async (one, two) => {
        expect((await hash(one)) === (await hash(two))).toBe(one.join() === two.join());
      }),
    );
  });

  test.each([
    ['no token', 'x'],
    ['a token of another hash', 'md5'],
    ['a disclosure of no shape', 'shape'],
    ['a presentation with key binding (RFC 9901 §7.2)', 'bound'],
  ])('%s is not presented', async (_case, kind) => {
    const { token } = await issue();
    const bound = await presentLicence(token, { show: () => true, binding }, nodeLicenceCrypto);
    const odd = await issue({ plain: { a: 1 } }).then(({ token: text }) => text.replace('~', '~WyJzIl0~'));
    const [header = '', , signature = ''] = token.split('.');
    const md5 = [header, Buffer.from('{"_sd_alg":"md5"}').toString('base64url'), signature].join('.');
    const texts: Record<string, string> = { x: 'x', md5, shape: odd, bound };
    expect(() => presentLicence(texts[kind] ?? '', { show: () => true }, nodeLicenceCrypto)).toThrow(
      TypeError,
    );
  });
});

test('any one character of the issuer JWT or of a disclosure that is another one is refused', async () => {
  const { token } = await issue();
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=';
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 1), fc.constantFrom(...alphabet), async (at, character) => {
      fc.pre(token[at] !== character);
      expect(await accept(token.slice(0, at) + character + token.slice(at + 1))).toBeUndefined();
    }),
    { numRuns: 1_000 },
  );
});
