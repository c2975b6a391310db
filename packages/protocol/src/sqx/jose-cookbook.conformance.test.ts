import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  compactVerify,
  type FlattenedJWS,
  flattenedVerify,
  type GeneralJWS,
  generalVerify,
  importJWK,
  type JWK,
} from 'jose';
import { describe, expect, test } from 'vitest';
import type { PublicJwk } from '../keys/jwk.ts';
import { toVerificationKey } from '../keys/to-verification-key.ts';
import { findOutsideVectors } from '../testing/find-outside-vectors.ts';
import { readRequestJws } from './read-jws.ts';
import { verifySignature } from './verify-signature.ts';

interface Example {
  input: { payload: string; key: JWK | JWK[]; alg?: string };
  output: { compact?: string; json?: GeneralJWS; json_flat?: FlattenedJWS };
}

const folder = findOutsideVectors('jose-cookbook');

/** The code that the order of checks gives to each compact token (SQX-1 §3). */
const compact: [string, string][] = [
  ['jws/4_1.rsa_v15_signature.json', 'jwt_type'],
  ['jws/4_2.rsa-pss_signature.json', 'jwt_type'],
  ['jws/4_3.ecdsa_signature.json', 'jwt_type'],
  ['jws/4_4.hmac-sha2_integrity_protection.json', 'jwt_type'],
  ['jws/4_5.signature_with_detached_content.json', 'jwt_malformed'],
  ['curve25519/jws.json', 'jwt_type'],
  ['rfc7797/hmac-sha2_b64_false.json', 'jwt_malformed'],
];

function readExample(name: string): Example {
  return JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));
}

function readAlg(token: string): string {
  return JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).alg;
}

async function importFirst({ input }: Example, alg: string) {
  const jwk = Array.isArray(input.key) ? input.key[0] : input.key;
  if (!jwk) throw new Error('the example has no key');
  // Publishes d, and sometimes another alg than the one used: neither matters for verifying.
  const { d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...rest } = jwk;
  return importJWK({ ...rest, alg }, alg);
}

if (folder === undefined) {
  test('NOT RUN: outside vectors (jose-cookbook) are not present', () => {
    expect(folder).toBeUndefined();
  });
} else {
  describe('JOSE cookbook: our oracle verifies what it must', () => {
    test.each(compact)('%s, compact', async (name) => {
      const example = readExample(name);
      const token = example.output.compact ?? '';
      const key = await importFirst(example, readAlg(token));
      if (name.includes('detached')) {
        const [header = '', , signature = ''] = token.split('.');
        const payload = Buffer.from(example.input.payload).toString('base64url');
        await expect(flattenedVerify({ protected: header, payload, signature }, key)).resolves.toBeDefined();
      } else {
        await expect(compactVerify(token, key)).resolves.toBeDefined();
      }
    });

    test.each([
      '4_6.protecting_specific_header_fields',
      '4_7.protecting_content_only',
      '4_8.multiple_signatures',
    ])('jws/%s, JSON', async (name) => {
      const example = readExample(`jws/${name}.json`);
      const { json } = example.output;
      if (!json) throw new Error('the example has no JSON form');
      const [first] = json.signatures;
      const alg = first?.protected ? readAlg(`${first.protected}.`) : undefined;
      const key = await importFirst(example, alg ?? String(first?.header?.alg));
      await expect(generalVerify(json, key)).resolves.toBeDefined();
    });

    test('rfc7797/4.2: b64 false without crit is refused', async () => {
      const example = readExample('rfc7797/4.2.hmac-sha2_b64_false.json');
      const { json_flat } = example.output;
      if (!json_flat) throw new Error('the example has no flattened form');
      await expect(flattenedVerify(json_flat, await importFirst(example, 'HS256'))).rejects.toThrow();
    });
  });

  test('SQX-R15: our Ed25519 check accepts the signature of RFC 8037 A.4', () => {
    const { input, output } = readExample('curve25519/jws.json');
    const { d: _, ...jwk } = input.key as JWK;
    const token = output.compact ?? '';
    const [header, payload, signature = ''] = token.split('.');
    const signed = {
      signingInput: Buffer.from(`${header}.${payload}`),
      signature: Buffer.from(signature, 'base64url'),
    };
    const key = toVerificationKey({ ...jwk, alg: 'Ed25519', use: 'sig', kid: '' } as PublicJwk);
    expect(verifySignature(signed, key)).toBe(true);
    expect(verifySignature({ ...signed, signingInput: Buffer.from(`${header}.`) }, key)).toBe(false);
  });

  describe('JOSE cookbook: none of it is a request', () => {
    test.each(compact)('%s is refused with %s', (name, code) => {
      expect(readRequestJws(readExample(name).output.compact ?? '')).toMatchObject({ refusal: { code } });
    });
  });
}
