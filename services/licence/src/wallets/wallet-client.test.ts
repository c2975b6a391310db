import { execFileSync } from 'node:child_process';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { createNodeSigner } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toCertifiedClient } from './certified-client.ts';
import { toDidClient } from './wallet-client.ts';

const key = generateKey('ES256');
const [signer, jwk] = [createNodeSigner(key), toPublicJwk(key)];
const DAY_MS = 86_400_000;
let [pem, strangerPem] = ['', ''];

/** Good for ten days, made by openssl. */
function makeCertificate(jwkOf: PrivateJwk): string {
  const folder = mkdtempSync(join(tmpdir(), 'wallet-client-'));
  const file = (name: string) => join(folder, name);
  const privateKey = createPrivateKey({ key: { ...jwkOf }, format: 'jwk' });
  writeFileSync(file('key'), privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  const names = 'subjectAltName=DNS:verify.shuqiao.example,DNS:*.wild.example';
  const subject = ['-subj', '/CN=verify', '-addext', names, '-days', '10'];
  const request = ['req', '-x509', '-new', '-key', file('key'), ...subject, '-out', file('pem')];
  execFileSync('openssl', request, { stdio: 'ignore' });
  const text = readFileSync(file('pem'), 'utf8');
  rmSync(folder, { recursive: true });
  return text;
}

beforeAll(() => {
  pem = makeCertificate(key);
  strangerPem = makeCertificate(generateKey('ES256'));
});

const certified = (over: object = {}) =>
  toCertifiedClient({
    signer,
    jwk,
    pem,
    origin: 'https://verify.shuqiao.example',
    nowMs: Date.now() + DAY_MS,
    ...over,
  });

describe('a gateway with a certificate', () => {
  test('is known to wallets by its domain name', () => {
    const { clientId, header } = certified();

    expect(clientId).toBe('x509_san_dns:verify.shuqiao.example');
    expect(header).toEqual({ x5c: [expect.stringMatching(/^[A-Za-z0-9+/]+=*$/)] });
  });

  test.each<[string, () => object]>([
    ['names another host', () => ({ origin: 'https://other.example' })],
    ['names this host by a wildcard only', () => ({ origin: 'https://a.wild.example' })],
    ['is of another key', () => ({ jwk: toPublicJwk(generateKey('ES256')) })],
    ['has expired', () => ({ nowMs: Date.now() + 20 * DAY_MS })],
    ['is not yet in force', () => ({ nowMs: Date.now() - DAY_MS })],
    ['is followed by one that did not issue it', () => ({ pem: `${pem}\n${strangerPem}` })],
    ['is no certificate', () => ({ pem: 'nothing' })],
  ])('does not start with one that %s', (_, over) => {
    expect(() => certified(over())).toThrow(RangeError);
  });
});

test('a gateway without a certificate is known to wallets by its key', () => {
  const { clientId, header } = toDidClient(signer, jwk);

  const [, encoded = ''] = clientId.split('decentralized_identifier:did:jwk:');
  expect(JSON.parse(Buffer.from(encoded, 'base64url').toString())).toEqual({
    kty: 'EC',
    crv: 'P-256',
    x: jwk.kty === 'EC' ? jwk.x : '',
    y: jwk.kty === 'EC' ? jwk.y : '',
  });
  expect(header).toEqual({ kid: `did:jwk:${encoded}#0` });
  expect(() => toDidClient(signer, { kty: 'oct' })).toThrow(TypeError);
});
