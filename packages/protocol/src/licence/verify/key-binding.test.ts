import { describe, expect, test } from 'vitest';
import { generateKey } from '../../keys/generate-key.ts';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import {
  disclose,
  issueCard,
  issueFood,
  noSignature,
  presentBound,
  presentUnbound,
  rebind,
  resign,
} from '../../testing/licence-tokens.ts';
import { audience, licenceNowS, ourNonce, testKeys } from '../../testing/licence-trust.ts';
import { createLicenceWorld, judge, newBinding, verify } from '../../testing/licence-world.ts';
import { verifyLicence } from './verify-licence.ts';

const token = await issueCard();
const card = await presentBound(token);
const holder = toPublicJwk(testKeys.holder);

/** A card whose `cnf` the issuer signed like this. */
async function boundTo(cnf: unknown, key = testKeys.holder): Promise<string> {
  return presentBound(await resign(token, { payload: { cnf }, key: testKeys.police }), { key });
}

describe('V15: the holder of the key presents, to us, now, this', () => {
  test.each([
    ['LIC-T10 another nonce', { nonce: 'c29tZWJvZHktZWxzZQ' }, 'kb_nonce'],
    ['no nonce', { nonce: undefined }, 'kb_nonce'],
    ['LIC-T11 another verifier', { aud: 'x509_san_dns:other.example' }, 'kb_aud'],
    ['LIC-T6 our public URL', { aud: 'https://verify.shuqiao.example' }, 'kb_aud'],
    ['LIC-H4 our id without its prefix', { aud: 'verify.shuqiao.example' }, 'kb_aud'],
    ['LIC-T7 an array with one right entry', { aud: [audience] }, 'kb_aud'],
    ['LIC-T7 extra entries', { aud: [audience, 'x'] }, 'kb_aud'],
    ['LIC-T13 the hash of something else', { sd_hash: 'A'.repeat(43) }, 'kb_sd_hash'],
    ['no hash', { sd_hash: undefined }, 'kb_sd_hash'],
    ['LIC-T25 a proof one year old', { iat: licenceNowS - 365 * 86_400 }, 'kb_iat'],
    ['301 seconds old', { iat: licenceNowS - 300 }, 'kb_iat'],
    ['11 seconds ahead', { iat: licenceNowS + 11 }, 'kb_iat'],
    ['iat as text', { iat: String(licenceNowS) }, 'kb_iat'],
  ])('%s is refused', async (_, payload, code) => {
    expect(await judge(await rebind(card, { payload }))).toBe(`invalid: ${code}`);
  });

  test('299 seconds of age and 10 seconds ahead are within bounds', async () => {
    expect(await judge(await rebind(card, { payload: { iat: licenceNowS - 299 } }))).toBe('valid');
    expect(await judge(await rebind(card, { payload: { iat: licenceNowS + 10 } }))).toBe('valid');
  });

  test.each([
    ['typ JWT', { typ: 'JWT' }, 'kb_typ'],
    ['a kid beside it', { kid: 'x' }, 'kb_typ'],
    ['an embedded jwk', { jwk: holder }, 'kb_typ'],
    ['alg none', { alg: 'none' }, 'kb_alg'],
    ['the algorithm of another kind of key', { alg: 'Ed25519' }, 'kb_alg'],
  ])('a header with %s is refused', async (_, header, code) => {
    expect(await judge(await rebind(card, { header }))).toBe(`invalid: ${code}`);
  });

  test('LIC-T12: another key than that of cnf fails', async () => {
    expect(await judge(await rebind(card, { key: testKeys.stranger }))).toBe('invalid: kb_signature');
  });

  test('LIC-T25: a broken signature is found also where the caller asked for no nonce', async () => {
    const broken = `${card.slice(0, card.lastIndexOf('.') + 1)}${noSignature}`;
    const world = createLicenceWorld();
    const nowMs = licenceNowS * 1_000;

    expect(
      (await verifyLicence({ presented: broken, nowMs }, world)).checks.find(({ id }) => id === 'V15')?.code,
    ).toBe('kb_signature');
  });

  test('a proof is refused where nobody asked for one: it was made for another transaction', async () => {
    const { outcome, checks } = await verifyLicence(
      { presented: card, nowMs: licenceNowS * 1_000 },
      createLicenceWorld(),
    );

    expect(outcome).toBe('invalid');
    expect(checks.find(({ outcome: found }) => found === 'fail')?.code).toBe('kb_nonce');
  });
});

describe('LIC-H5: sd_hash is over the bytes as received', () => {
  test('two disclosures in another order are refused', async () => {
    const parts = card.split('~');
    [parts[1], parts[2]] = [parts[2] ?? '', parts[1] ?? ''];

    expect(await judge(parts.join('~'))).toBe('invalid: kb_sd_hash');
  });

  test('a disclosure left out after signing is refused', async () => {
    const [jwt = '', , ...rest] = card.split('~');

    expect(await judge([jwt, ...rest].join('~'))).toBe('invalid: kb_sd_hash');
  });
});

describe('LIC-H3: a nonce is good once, right or wrong', () => {
  const twice = async (first: string) => {
    const binding = newBinding();
    const world = createLicenceWorld();
    return [await judge(first, world, { binding }), await judge(card, world, { binding })];
  };

  test('a second presentation with the same nonce is refused', async () => {
    expect(await twice(card)).toEqual(['valid', 'invalid: kb_nonce']);
  });

  test('a wrong presentation burns it as well, whatever was wrong', async () => {
    expect(await twice(await rebind(card, { key: testKeys.stranger }))).toEqual([
      'invalid: kb_signature',
      'invalid: kb_nonce',
    ]);
    const badIssuer = await rebind(await resign(card, { key: testKeys.stranger }), {});
    expect((await twice(badIssuer))[1]).toBe('invalid: kb_nonce');
  });

  test('one presentation asks for its nonce exactly once', async () => {
    const asked: string[] = [];
    const binding = { audience, useNonce: (nonce: string) => asked.push(nonce) === 1 };

    expect(await judge(card, createLicenceWorld(), { binding })).toBe('valid');
    expect(asked).toEqual([ourNonce]);
  });

  test('a nonce store that answers late is waited for', async () => {
    const binding = { audience, useNonce: (nonce: string) => Promise.resolve(nonce === ourNonce) };

    expect(await judge(card, createLicenceWorld(), { binding })).toBe('valid');
  });
});

describe('LIC-H2: cnf holds one public key of ours', () => {
  const { kid: _kid, ...bare } = holder;
  test.each([
    ['a private member', { jwk: { ...bare, d: 'AAAA' } }],
    ['a symmetric key', { jwk: { kty: 'oct', k: 'AAAA' } }],
    ['an RSA key', { jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } }],
    ['two confirmations', { jwk: bare, kid: 'x' }],
    ['a thumbprint only', { jkt: 'x' }],
    ['a key set', { jwk: [bare] }],
    ['a point off the curve', { jwk: { ...bare, y: 'A'.repeat(43) } }],
    ['a key for encryption', { jwk: { ...bare, use: 'enc' } }],
    ['nothing', {}],
  ])('%s is refused', async (_, cnf) => {
    expect(await judge(await boundTo(cnf))).toBe('invalid: kb_key');
  });

  test('without cnf nothing can be bound', async () => {
    const unbindable = await presentBound(
      await resign(token, { payload: { cnf: undefined }, key: testKeys.police }),
    );

    expect(await judge(unbindable)).toBe('invalid: kb_key');
  });

  test('a key hidden in a disclosure is refused', async () => {
    const { text, digest } = disclose('jwk', bare);
    const hiding = await resign(token, { payload: { cnf: { _sd: [digest] } }, key: testKeys.police });

    expect(await judge(await presentBound(`${hiding}${text}~`))).toBe('invalid: claim_disclosable');
  });

  test('an Ed25519 key of a holder is as good', async () => {
    const key = generateKey('Ed25519');

    expect(await judge(await boundTo({ jwk: toPublicJwk(key) }, key))).toBe('valid');
  });
});

test('LIC-S1: a stolen licence without its key makes us open no connection', async () => {
  const world = createLicenceWorld();
  for (const stolen of [
    await presentUnbound(token),
    await rebind(card, { key: testKeys.stranger }),
    await rebind(card, { payload: { nonce: 'old' } }),
    await rebind(card, { payload: { sd_hash: 'x' } }),
  ]) {
    expect((await verify(stolen, world)).outcome).toBe('invalid');
  }
  expect(await judge(await presentUnbound(await issueFood()), world, { want: ['KZ_NONE'] })).toBe(
    'invalid: query_unsatisfied',
  );
  expect(world.status.lookups).toEqual([]);
});

describe('V16: our own question is put again', () => {
  test('a claim that the matter needs and the holder kept back is missed', async () => {
    const part = await presentUnbound(await issueFood(), ['CZZT']);

    expect(await judge(part, createLicenceWorld(), { want: ['CZZT'] })).toBe('valid');
    expect(await judge(part, createLicenceWorld(), { want: ['CZZT', 'KZ_JYXM'] })).toBe(
      'invalid: query_unsatisfied',
    );
    expect(await judge(part, createLicenceWorld(), { holderCode: '91371000MAT000018Y' })).toBe(
      'invalid: query_unsatisfied',
    );
  });

  test('adulthood can be shown without date of birth, number or name', async () => {
    const { outcome, shown } = await verify(
      await presentBound(token, { show: ['KZ_MY18'] }),
      createLicenceWorld(),
      {
        want: ['KZ_MY18'],
      },
    );

    expect(outcome).toBe('valid');
    expect(shown?.claims).toMatchObject({ KZ_MY18: true });
    for (const name of ['CZZT', 'CZZTDM', 'KZ_CSRQ', 'ZZBH']) expect(shown?.claims).not.toHaveProperty(name);
  });
});
