import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { deleteExpiredShowCodes, insertShowCode, takeShowCode } from './show-code.ts';

const code = { codeHash: 'h-1', zzbs: 'a licence', token: null, holderCode: 'holder', expiresMs: 9_000 };

describeOnBothEngines('a code for showing a licence', 'licence', (open) => {
  test('shows it to one of many at once', async () => {
    const store = await open();
    await store.write((w) => insertShowCode(w, code));
    const take = () => store.write((w) => takeShowCode(w, 'h-1', 2_000));

    const taken = await Promise.all(Array.from({ length: 8 }, take));

    expect(taken.filter((row) => row !== undefined)).toEqual([{ ...code, usedMs: 2_000 }]);
    expect(await take()).toBeUndefined();
    expect(await store.write((w) => insertShowCode(w, { ...code, zzbs: null, token: 'a.b.c' }))).toBe(false);
  });

  test('ends in time, and is then forgotten', async () => {
    const store = await open();
    await store.write(async (w) => {
      await insertShowCode(w, code);
      await insertShowCode(w, { ...code, codeHash: 'h-2' });
    });
    const clear = (nowMs: number, limit: number) =>
      store.write((w) => deleteExpiredShowCodes(w, nowMs, limit));

    expect(await store.write((w) => takeShowCode(w, 'unknown', 2_000))).toBeUndefined();
    expect(await store.write((w) => takeShowCode(w, 'h-1', 9_000))).toBeUndefined();
    expect([await clear(8_999, 9), await clear(9_000, 1), await clear(9_000, 9)]).toEqual([0, 1, 1]);
  });
});
