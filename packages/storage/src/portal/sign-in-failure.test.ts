import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  deleteOldSignInFailures,
  deleteSignInFailure,
  findSignInFailure,
  holdSignInFailure,
  replaceSignInFailure,
} from './sign-in-failure.ts';

describeOnBothEngines('failures to sign in', 'portal', (open) => {
  test('of attempts at once are counted one after the other', async () => {
    const store = await open();
    const fail = () =>
      store.write(async (w) => {
        const held = await holdSignInFailure(w, 'k', 1_000);
        await replaceSignInFailure(w, { ...held, failures: held.failures + 1 });
      });
    await Promise.all(Array.from({ length: 8 }, fail));
    expect(await findSignInFailure(store.read, 'k')).toEqual({
      keyHash: 'k',
      failures: 8,
      failedAtMs: 1_000,
      lockedUntilMs: 0,
    });
  });

  test('are forgotten by key, or by age some at a time', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const [key, atMs] of [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ] as const)
        await holdSignInFailure(w, key, atMs);
    });
    await store.write((w) => deleteSignInFailure(w, 'b'));
    expect(await findSignInFailure(store.read, 'b')).toBeUndefined();
    expect(await store.write((w) => deleteOldSignInFailures(w, 2, 10))).toBe(1);
    expect(await findSignInFailure(store.read, 'c')).toBeDefined();
  });
});
