import { expect, test } from 'vitest';
import { appendBatch } from '../testing/evidence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { deleteExpiredKeptAnswers, findKeptAnswer } from './kept-answer.ts';

const answer = (issuer: string, idem: string, expiresAtMs: number) => ({
  issuer,
  idem,
  fingerprint: 'fingerprint',
  requestJti: 'jti',
  answer: '{"sealed":true}',
  expiresAtMs,
});

describeOnBothEngines('kept answers', 'exchange', (open) => {
  test('are found by issuer and retry key until they expire', async () => {
    const store = await open();
    await appendBatch(store, {}, [{ kind: 'keep-answer', ...answer('tax', 'key-1', 5_000) }]);

    expect(await findKeptAnswer(store.read, 'tax', 'key-1', 4_999)).toEqual(answer('tax', 'key-1', 5_000));
    expect(await findKeptAnswer(store.read, 'tax', 'key-1', 5_000)).toBeUndefined();
    expect(await findKeptAnswer(store.read, 'gsj', 'key-1', 1_000)).toBeUndefined();
    expect(await findKeptAnswer(store.read, 'tax', 'key-2', 1_000)).toBeUndefined();
  });

  test('go when they have expired, the longest expired first and a bounded number in one run', async () => {
    const store = await open();
    const kept = [
      answer('a', 'k', 3_000),
      answer('b', 'k', 1_000),
      answer('a', 'l', 2_000),
      answer('b', 'l', 9_000),
    ];
    await appendBatch(
      store,
      {},
      kept.map((one) => ({ kind: 'keep-answer', ...one })),
    );
    const clean = (limit: number) => store.write((w) => deleteExpiredKeptAnswers(w, 3_000, limit));

    expect(await clean(2)).toBe(2);
    expect(await findKeptAnswer(store.read, 'a', 'k', 0)).toBeDefined();
    expect([await clean(2), await clean(2)]).toEqual([1, 0]);
    expect(await findKeptAnswer(store.read, 'b', 'l', 0)).toBeDefined();
  });
});
