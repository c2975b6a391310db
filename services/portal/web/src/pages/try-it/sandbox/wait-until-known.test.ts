import { expect, test } from 'vitest';
import { toUtf8 } from '../../../sqx/base64url.ts';
import type { Answer } from '../exchange/send-signed.ts';
import { waitUntilKnown } from './wait-until-known.ts';

const answer = (status: number, code?: string): Answer => ({
  status,
  contentType: null,
  token: null,
  body: toUtf8(JSON.stringify({ code })),
});

async function wait(answers: readonly Answer[]): Promise<number[]> {
  const attempts: number[] = [];
  const queue = [...answers];
  await waitUntilKnown({
    ask: async () => queue.shift() ?? answer(401, 'unauthenticated'),
    onAttempt: (attempt) => attempts.push(attempt),
    pause: async () => undefined,
  });
  return attempts;
}

test('the exchange is asked again until it knows the new system', async () => {
  const unknown = answer(401, 'unauthenticated');

  expect(await wait([unknown, unknown, answer(200)])).toEqual([1, 2, 3]);
});

test('another refusal ends the waiting at once', async () => {
  await expect(wait([answer(503, 'directory_stale')])).rejects.toMatchObject({ code: 'directory_stale' });
});

test('the waiting ends after a minute', async () => {
  await expect(wait([])).rejects.toMatchObject({ code: 'timeout' });
});
