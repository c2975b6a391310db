import { compactVerify, decodeProtectedHeader, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { generateKey } from '../keys/generate-key.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import { toSigningKey } from '../keys/to-signing-key.ts';
import { buildWorldRequest } from '../testing/sqx-world.ts';
import { readRequestJws } from './read-jws.ts';
import { createResponseSigner, signRequest } from './sign.ts';

describe.each(['ES256', 'Ed25519', 'PS256'] as const)('%s', (alg) => {
  const jwk = generateKey(alg);
  const key = toSigningKey(jwk);

  test('what we sign, jose verifies, and the header holds alg, typ and kid only', async () => {
    const token = signRequest({ claims: { iss: 'dept-a', QYMC: '示例' }, ...key });
    const verified = await compactVerify(token, await importJWK({ ...toPublicJwk(jwk) }, alg));
    expect(JSON.parse(Buffer.from(verified.payload).toString())).toEqual({ iss: 'dept-a', QYMC: '示例' });
    expect(decodeProtectedHeader(token)).toEqual({ alg, typ: 'sqx-request+jwt', kid: jwk.kid });
    expect(readRequestJws(token)).toHaveProperty('jws');
  });

  test('the text of an answer is signed as it is', () => {
    const text = '{"b":1,"a":2}';
    const [header = '', payload = ''] = createResponseSigner(key)(text).split('.');
    expect(Buffer.from(payload, 'base64url').toString()).toBe(text);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toMatchObject({
      typ: 'sqx-response+jwt',
    });
  });
});

test('a request with all required claims and no optional one is 932 bytes', () => {
  expect(buildWorldRequest().token).toHaveLength(932);
});
