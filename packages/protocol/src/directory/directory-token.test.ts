import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashDirectory, signDirectory, verifyDirectory } from './directory-token.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const trust = {
  issuer: 'https://gw.example',
  keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'd', alg: 'ES256' }],
};
const bytes = Buffer.from('{"version":7}');
const claims = { iss: trust.issuer, iat: 1_790_000_000, exp: 1_790_086_400, n: 7, h: hashDirectory(bytes) };

test('a directory signed by the pinned key is accepted with its version', async () => {
  const token = await signDirectory(claims, privateKey, 'd');

  expect(await verifyDirectory(token, bytes, trust)).toEqual(claims);
});

test('a directory with one changed byte is refused', async () => {
  const token = await signDirectory(claims, privateKey, 'd');

  await expect(verifyDirectory(token, Buffer.from('{"version":8}'), trust)).rejects.toThrow(
    'not the signed one',
  );
});

test('a directory signed by another key, or for another gateway, is refused', async () => {
  const foreign = await signDirectory(claims, stranger.privateKey, 'd');
  const elsewhere = await signDirectory({ ...claims, iss: 'https://other.example' }, privateKey, 'd');

  await expect(verifyDirectory(foreign, bytes, trust)).rejects.toThrow('not signed by a pinned key');
  await expect(verifyDirectory(elsewhere, bytes, trust)).rejects.toThrow('of another gateway');
});
