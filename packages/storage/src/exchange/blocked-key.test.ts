import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { blockKey, listBlockedKeys, unblockKey } from './blocked-key.ts';

describeOnBothEngines('blocked keys', 'exchange', (open) => {
  test('keep the first block until they are unblocked', async () => {
    const store = await open();
    const block = (blockedAtMs: number) =>
      store.write((w) => blockKey(w, { kid: 'kid-1', blockedAtMs, reason: '私钥泄露' }));

    expect([await block(1_000), await block(2_000)]).toEqual([true, false]);
    expect(await listBlockedKeys(store.read)).toEqual([
      { kid: 'kid-1', blockedAtMs: 1_000, reason: '私钥泄露' },
    ]);
    const unblock = () => store.write((w) => unblockKey(w, 'kid-1'));
    expect([await unblock(), await unblock()]).toEqual([true, false]);
    expect(await listBlockedKeys(store.read)).toEqual([]);
  });
});
