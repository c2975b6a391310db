import { expect, test } from 'vitest';
import { encodeBase64Url } from '../base64.ts';
import { toUtf8 } from '../bytes.ts';
import { sha256 } from '../sha256.ts';
import { exampleRecord, recordOf } from '../testing/worked-example.ts';
import { checkExchange } from './check-exchange.ts';

const request = recordOf(1);

async function answerTo(text: string) {
  const hash = encodeBase64Url(await sha256(toUtf8(text)));
  return exampleRecord({ message: JSON.stringify({ req_hash: hash }) });
}

test('an answer that names the hash of its request belongs to it', async () => {
  const finding = await checkExchange(await answerTo(request.message ?? ''), async () => request);
  expect(finding).toMatchObject({ holds: true, seen: { request: '1' } });
});

test('an answer that names another hash does not', async () => {
  const finding = await checkExchange(await answerTo('another request'), async () => request);
  expect(finding?.holds).toBe(false);
});

test('a request whose own commitment fails proves nothing about the answer', async () => {
  const forged = 'forged request';
  const finding = await checkExchange(await answerTo(forged), async () => ({ ...request, message: forged }));
  expect(finding?.holds).toBe(false);
});

test('an answer whose message is no JSON names no request', async () => {
  const finding = await checkExchange(exampleRecord({ message: '?' }), async () => request);
  expect(finding?.holds).toBe(false);
});

test('an erased request leaves the link open', async () => {
  const erased = async () => ({ ...request, message: null, salt: null });
  await expect(checkExchange(exampleRecord(), erased)).rejects.toMatchObject({ obstacle: 'link_erased' });
});
