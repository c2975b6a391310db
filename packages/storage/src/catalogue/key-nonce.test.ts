import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { consumeKeyNonce, deleteExpiredKeyNonces, insertKeyNonce } from './key-nonce.ts';

const nonce = { nonce: 'n-1', system: 'gsj.registry', expiresAtMs: 60_000 };

describeOnBothEngines('a nonce for proving possession of a key', 'catalogue', (open) => {
  test('is consumed by one of many at the same time', async () => {
    const store = await open();
    await store.write((w) => insertKeyNonce(w, nonce));

    const consumed = await Promise.all(
      Array.from({ length: 8 }, () => store.write((w) => consumeKeyNonce(w, 'n-1', nonce.system, 1_000))),
    );

    expect(consumed.filter(Boolean)).toHaveLength(1);
  });

  test('is refused to another system and at its expiry, and then removed', async () => {
    const store = await open();
    await store.write((w) => insertKeyNonce(w, nonce));

    expect(await store.write((w) => consumeKeyNonce(w, 'n-1', 'other', 1_000))).toBe(false);
    expect(await store.write((w) => consumeKeyNonce(w, 'n-1', nonce.system, 60_000))).toBe(false);
    expect(await store.write((w) => deleteExpiredKeyNonces(w, 59_999))).toBe(0);
    expect(await store.write((w) => deleteExpiredKeyNonces(w, 60_000))).toBe(1);
  });
});
