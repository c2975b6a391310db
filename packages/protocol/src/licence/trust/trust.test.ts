import { describe, expect, test } from 'vitest';
import { toPublicJwk } from '../../keys/to-public-jwk.ts';
import {
  cardType,
  foodType,
  licenceNowMs,
  licenceNowS,
  newTrust,
  testKeys,
  toIssuerId,
} from '../../testing/licence-trust.ts';
import { createNodeSigner, nodeLicenceCrypto } from '../crypto/node-crypto.ts';
import { webLicenceCrypto } from '../crypto/web-crypto.ts';
import { signCompactJws } from '../sd-jwt/sign-compact-jws.ts';
import { indexTrust } from './index-trust.ts';
import { hashTrust, signTrust, TRUST_TYPE, TrustRefused, verifyTrust } from './trust-token.ts';

const bytes = new TextEncoder().encode(JSON.stringify(newTrust()));
const signer = createNodeSigner(testKeys.status);
const anchor = { issuer: newTrust().issuer, keys: [toPublicJwk(testKeys.status)] };
const claims = {
  iss: anchor.issuer,
  iat: licenceNowS,
  exp: licenceNowS + 86_400,
  n: 3,
  h: await hashTrust(bytes, nodeLicenceCrypto),
};
const token = await signTrust(claims, signer);

describe('the signed trust document', () => {
  test.each([
    ['Node', nodeLicenceCrypto],
    ['a browser', webLicenceCrypto],
  ])('of the pinned gateway is accepted with its version, in %s', async (_, crypto) => {
    expect(await verifyTrust(token, bytes, anchor, crypto)).toEqual(claims);
  });

  test('with one changed byte is refused', async () => {
    const changed = bytes.slice();
    changed[20] = 0x20;

    await expect(verifyTrust(token, changed, anchor, nodeLicenceCrypto)).rejects.toThrow(
      'not the signed one',
    );
  });

  test.each([
    ['by another key', () => signTrust(claims, createNodeSigner(testKeys.stranger)), 'pinned key'],
    [
      'by another key under the pinned name',
      () => signTrust(claims, { ...createNodeSigner(testKeys.stranger), kid: testKeys.status.kid }),
      'pinned key',
    ],
    [
      'for another gateway',
      () => signTrust({ ...claims, iss: 'https://other.example' }, signer),
      'another gateway',
    ],
    [
      'as something else',
      () =>
        signCompactJws({ alg: 'ES256', typ: 'sqx-directory+jwt', kid: signer.kid }, { ...claims }, signer),
      'typ is not',
    ],
    [
      'with another header',
      () =>
        signCompactJws({ alg: 'ES256', typ: TRUST_TYPE, kid: signer.kid, crit: [] }, { ...claims }, signer),
      'typ is not',
    ],
    [
      'without its version',
      () => signCompactJws({ alg: 'ES256', typ: TRUST_TYPE, kid: signer.kid }, { ...claims, n: '3' }, signer),
      'not those of a trust document',
    ],
    ['not at all', () => 'a.b.c', 'no readable signature'],
    ['at great length', () => `${token}${'A'.repeat(10_000)}`, 'no readable signature'],
  ])('signed %s is refused', async (_, make, words) => {
    const refused = verifyTrust(await make(), bytes, anchor, nodeLicenceCrypto);

    await expect(refused).rejects.toThrow(TrustRefused);
    await expect(refused).rejects.toThrow(words);
  });
});

describe('the index of the trust document', () => {
  const food = foodType['x-licenceType'];
  const [row] = newTrust().authorities;
  const department = row?.department ?? '';

  test('finds issuers by their id as text, and nothing by what is like it', () => {
    const index = indexTrust(newTrust());

    expect(index.findIssuer(toIssuerId(department))?.department).toBe(department);
    expect(index.findIssuer(`${toIssuerId(department)}/`)).toBeUndefined();
    expect(index.findIssuer('constructor')).toBeUndefined();
    expect(index.findStatusSigners(toIssuerId(department))).toHaveLength(1);
    expect(index.findStatusSigners('nobody')).toEqual([]);
  });

  test('finds the newest version of a type, or the newest of one major version', () => {
    const versions = ['1.9.0', '1.10.0', '2.0.0'].map((version) => ({ ...foodType, 'x-version': version }));
    const index = indexTrust({ ...newTrust(), types: [...versions, cardType] });

    expect(index.findType(food)?.['x-version']).toBe('2.0.0');
    expect(index.findType(food, 1)?.['x-version']).toBe('1.10.0');
    expect(index.findType(food, 3)).toBeUndefined();
  });

  test('LIC-A1: a row of the register counts on its days, in its area, for its type', () => {
    const trust = newTrust();
    trust.authorities = trust.authorities.map((authority) => ({
      ...authority,
      validFrom: '2019-01-10',
      validTo: '2019-01-20',
    }));
    const index = indexTrust(trust);
    const find = (day: string, area?: string, type = food) =>
      index.findAuthority(department, type, area, Date.parse(`${day}+08:00`))?.id;

    expect(find('2019-01-09T23:59:59')).toBeUndefined();
    expect(find('2019-01-10T00:00:00')).toBe('A-0001');
    expect(find('2019-01-20T23:59:59')).toBe('A-0001');
    expect(find('2019-01-21T00:00:00')).toBeUndefined();
    expect(find('2019-01-15T12:00:00', '371083')).toBe('A-0001');
    expect(find('2019-01-15T12:00:00', '370100')).toBeUndefined();
    expect(find('2019-01-15T12:00:00', undefined, cardType['x-licenceType'])).toBeUndefined();
  });

  test('is fresh before its end and not at it', () => {
    const index = indexTrust({ ...newTrust(), expiresAt: new Date(licenceNowMs).toISOString() });

    expect(index.isFresh(licenceNowMs - 1)).toBe(true);
    expect(index.isFresh(licenceNowMs)).toBe(false);
  });
});
