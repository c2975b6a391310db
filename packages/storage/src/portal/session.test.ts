import { expect, test } from 'vitest';
import { newAccount, newSession } from '../testing/portal-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import { insertAccount } from './account.ts';
import {
  deleteOverSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  touchSession,
} from './session.ts';

async function openWithSessions(open: OpenTemporary) {
  const store = await open();
  await store.write(async (w) => {
    await insertAccount(w, newAccount());
    await insertAccount(w, newAccount({ id: 'gone', state: 'disabled' }));
    await insertSession(w, newSession());
    await insertSession(w, newSession({ tokenHash: 'h2' }));
    await insertSession(w, newSession({ tokenHash: 'h3', account: 'gone' }));
  });
  const find = (tokenHash: string, nowMs = 2_000, idleSinceMs = 0) =>
    findSession(store.read, tokenHash, { nowMs, idleSinceMs });
  return { store, find };
}

describeOnBothEngines('sessions', 'portal', (open) => {
  test('are found with their account', async () => {
    const { find } = await openWithSessions(open);
    expect(await find('h1')).toEqual({ session: newSession(), account: { ...newAccount(), version: 1 } });
    expect(await find('h9')).toBeUndefined();
  });

  test('are over at their end, when they were idle too long, and with a disabled account', async () => {
    const { find } = await openWithSessions(open);
    expect(await find('h1', 8_999)).toBeDefined();
    expect(await find('h1', 9_000)).toBeUndefined();
    expect(await find('h1', 2_000, 999)).toBeDefined();
    expect(await find('h1', 2_000, 1_000)).toBeUndefined();
    expect(await find('h3')).toBeUndefined();
  });

  test('are seen later, never earlier', async () => {
    const { store, find } = await openWithSessions(open);
    await store.write((w) => touchSession(w, 'h1', 5_000));
    await store.write((w) => touchSession(w, 'h1', 4_000));
    expect((await find('h1'))?.session.seenAtMs).toBe(5_000);
  });

  test('are revoked one by one, or all of an account but one', async () => {
    const { store, find } = await openWithSessions(open);
    expect(await store.write((w) => deleteSessionsOf(w, 'lin', 'h2'))).toBe(1);
    expect(await find('h1')).toBeUndefined();
    expect(await find('h2')).toBeDefined();
    await store.write((w) => deleteSession(w, 'h2'));
    expect(await find('h2')).toBeUndefined();
    expect(await store.write((w) => deleteSessionsOf(w, 'gone'))).toBe(1);
  });

  test('that are over are cleared away, some at a time', async () => {
    const { store, find } = await openWithSessions(open);
    await store.write((w) => touchSession(w, 'h2', 3_000));
    const clear = (limit: number) =>
      store.write((w) => deleteOverSessions(w, { nowMs: 3_000, idleSinceMs: 2_000 }, limit));
    expect(await clear(1)).toBe(1);
    expect(await clear(100)).toBe(1);
    expect(await find('h2')).toBeDefined();
  });
});
