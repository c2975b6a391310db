import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { readRequestJws } from '@shuqiao/protocol/sqx/read-jws';
import { verifySignature } from '@shuqiao/protocol/sqx/verify-signature';
import { buildCase } from '@shuqiao/protocol/testing/build-case';
import { sqxCases } from '@shuqiao/protocol/testing/sqx-cases';
import { newUuid, worldKeys, worldNowMs } from '@shuqiao/protocol/testing/sqx-world';
import { expect, test } from 'vitest';
import { generateBrowserKey } from './browser-key.ts';
import { readJws } from './read-jws.ts';
import { signJws } from './sign-jws.ts';
import { verifyJws } from './verify-jws.ts';

const { fixtures, cases } = sqxCases;

test.each(cases)('$name is read in the browser as the gateway reads it', (given) => {
  const requests = buildCase(given, { fixtures, keys: worldKeys, nowMs: worldNowMs, newUuid });

  for (const { token } of requests) {
    const onServer = readRequestJws(token);
    const inBrowser = readJws(token, 'sqx-request+jwt');
    expect(inBrowser?.payload).toEqual('jws' in onServer ? onServer.jws.payload : undefined);
  }
});

test('deep nesting and lone surrogates are refused as the gateway refuses them', async () => {
  const key = await generateBrowserKey(false);
  const deep = JSON.parse(`${'{"a":'.repeat(17)}1${'}'.repeat(17)}`);

  for (const claims of [deep, { a: '\ud800' }]) {
    const token = await signJws('sqx-request+jwt', key, claims);
    expect(readRequestJws(token)).toHaveProperty('refusal');
    expect(readJws(token, 'sqx-request+jwt')).toBeUndefined();
  }
});

test('the gateway and the browser verify what the browser signed, and nothing else', async () => {
  const key = await generateBrowserKey(false);
  const stranger = await generateBrowserKey(false);
  const token = await signJws('sqx-request+jwt', key, { iss: '部门甲' });
  const onServer = readRequestJws(token);
  const inBrowser = readJws(token, 'sqx-request+jwt');
  if ('refusal' in onServer || !inBrowser) throw new Error('the token is malformed');

  expect(verifySignature(onServer.jws, toVerificationKey(key.publicJwk))).toBe(true);
  expect(await verifyJws(inBrowser, key.publicJwk)).toBe(true);
  expect(await verifyJws(inBrowser, stranger.publicJwk)).toBe(false);
});
