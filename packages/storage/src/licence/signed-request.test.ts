import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { claimSignedRequest, deleteExpiredSignedRequests, hasSignedRequests } from './signed-request.ts';

describeOnBothEngines('a signed request', 'licence', (open) => {
  test('is claimed by one of many at once, for each system', async () => {
    const store = await open();
    expect(await hasSignedRequests(store.read)).toBe(false);
    const claim = (issuer: string) =>
      store.write((w) => claimSignedRequest(w, { issuer, jti: 'j-1', expiresMs: 9_000 }));

    const claimed = await Promise.all(Array.from({ length: 8 }, () => claim('gsj.registry')));

    expect(claimed.filter(Boolean)).toHaveLength(1);
    expect(await hasSignedRequests(store.read)).toBe(true);
    expect(await claim('tax.desk')).toBe(true);
  });

  test('can be claimed again when the write that claimed it failed', async () => {
    const store = await open();
    const request = { issuer: 'gsj.registry', jti: 'j-1', expiresMs: 9_000 };
    const failed = store.write(async (w) => {
      await claimSignedRequest(w, request);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');

    expect(await store.write((w) => claimSignedRequest(w, request))).toBe(true);
  });

  test('is forgotten after its end, some at a time', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const jti of ['a', 'b', 'c']) await claimSignedRequest(w, { issuer: 'i', jti, expiresMs: 9_000 });
    });
    const clear = (nowMs: number, limit: number) =>
      store.write((w) => deleteExpiredSignedRequests(w, nowMs, limit));

    expect([await clear(8_999, 9), await clear(9_000, 2), await clear(9_000, 9)]).toEqual([0, 2, 1]);
  });
});
