import { createPrivateKey } from 'node:crypto';
import { admitKey } from '@shuqiao/protocol/keys/admit-key';
import { checkKeyProof } from '@shuqiao/protocol/keys/proof-of-possession';
import { toThumbprint } from '@shuqiao/protocol/keys/thumbprint';
import { toVerificationKey } from '@shuqiao/protocol/keys/to-verification-key';
import { expect, test } from 'vitest';
import { generateBrowserKey } from './browser-key.ts';
import { signKeyProof } from './sign-key-proof.ts';
import { toPem } from './to-pem.ts';

const context = {
  system: 'sandbox-1',
  audience: 'https://gw.example',
  nonce: 'n-1',
  nowMs: 1_790_000_000_500,
};

test('a key made in the browser passes the admission of the gateway', async () => {
  const { publicJwk } = await generateBrowserKey(false);

  expect(publicJwk.kid).toBe(toThumbprint(publicJwk));
  expect(admitKey({ ...publicJwk }, { isRegistered: () => false })).not.toHaveProperty('refusal');
});

test('a private key cannot be read out of the browser unless that was asked for', async () => {
  const { privateKey } = await generateBrowserKey(false);

  await expect(toPem(privateKey)).rejects.toThrow();
});

test('the file of an exportable key holds the same key', async () => {
  const { privateKey, publicJwk } = await generateBrowserKey(true);

  const { x, y } = createPrivateKey(await toPem(privateKey)).export({ format: 'jwk' });

  expect({ x, y }).toEqual({ x: publicJwk.x, y: publicJwk.y });
});

test('the proof of possession is the one that the gateway accepts, for this nonce only', async () => {
  const key = await generateBrowserKey(false);
  const proof = await signKeyProof(key, context);
  const verification = toVerificationKey(key.publicJwk);

  expect(checkKeyProof(proof, verification, context)).toBeUndefined();
  expect(checkKeyProof(proof, verification, { ...context, nonce: 'n-2' })).toMatchObject({ member: 'nonce' });
});
