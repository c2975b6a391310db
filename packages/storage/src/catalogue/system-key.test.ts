import { expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { insertParties, newSystem, newSystemKey } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { insertSystem } from './system.ts';
import {
  allApprovedKeys,
  approveSystemKey,
  findSystemKey,
  insertSystemKey,
  limitSystemKey,
  listKeysOfSystem,
  revokeSystemKey,
} from './system-key.ts';

async function insertPendingKey(store: Store): Promise<void> {
  await insertParties(store);
  await store.write(async (w) => {
    await insertSystem(w, newSystem());
    await insertSystem(w, newSystem({ id: 'other' }));
    await insertSystemKey(w, newSystemKey());
  });
}

describeOnBothEngines('keys of systems', 'catalogue', (open) => {
  test('are pending until a second person approves them', async () => {
    const store = await open();
    await insertPendingKey(store);
    const approve = (by: string) => store.write((w) => approveSystemKey(w, 'kid-1', { by, atMs: 3_000 }));

    expect(await allApprovedKeys(store.read)).toEqual([]);
    expect(await approve('officer-a')).toBeUndefined();
    expect(await approve('officer-b')).toMatchObject({ state: 'active', approvedBy: 'officer-b' });
    expect(await approve('officer-c')).toBeUndefined();
    expect(await findSystemKey(store.read, 'kid-1')).toEqual({
      ...newSystemKey(),
      state: 'active',
      approvedBy: 'officer-b',
      approvedAtMs: 3_000,
      revokedBy: null,
      revokedAtMs: null,
    });
  });

  test('never give their kid to another system, not even after revocation', async () => {
    const store = await open();
    await insertPendingKey(store);
    const register = (system: string) => store.write((w) => insertSystemKey(w, newSystemKey({ system })));

    expect(await register('other')).toBe(false);
    await store.write((w) => revokeSystemKey(w, 'kid-1', { by: 'officer-b', atMs: 4_000 }));
    expect(await register('other')).toBe(false);
    expect(await register('gsj.registry')).toBe(false);
  });

  test('are revoked once, and cannot be approved or prolonged afterwards', async () => {
    const store = await open();
    await insertPendingKey(store);
    await store.write((w) => approveSystemKey(w, 'kid-1', { by: 'officer-b', atMs: 3_000 }));
    const revoke = (atMs: number) =>
      store.write((w) => revokeSystemKey(w, 'kid-1', { by: 'officer-b', atMs }));

    expect(await revoke(4_000)).toMatchObject({ state: 'revoked', revokedAtMs: 4_000 });
    expect(await revoke(5_000)).toBeUndefined();
    expect(await store.write((w) => limitSystemKey(w, 'kid-1', 9_000))).toBeUndefined();
    expect(await allApprovedKeys(store.read)).toMatchObject([{ kid: 'kid-1', revokedAtMs: 4_000 }]);
  });

  test('overlap: a new one is active beside an old one with an end', async () => {
    const store = await open();
    await insertPendingKey(store);
    await store.write(async (w) => {
      await insertSystemKey(w, newSystemKey({ kid: 'kid-2' }));
      for (const kid of ['kid-1', 'kid-2']) await approveSystemKey(w, kid, { by: 'officer-b', atMs: 3_000 });
      await limitSystemKey(w, 'kid-1', 9_000);
    });

    expect(await listKeysOfSystem(store.read, 'gsj.registry')).toMatchObject([
      { kid: 'kid-1', state: 'active', notAfterMs: 9_000 },
      { kid: 'kid-2', state: 'active', notAfterMs: null },
    ]);
  });
});
