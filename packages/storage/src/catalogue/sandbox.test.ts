import { expect, test } from 'vitest';
import {
  insertParties,
  newSystem,
  newSystemKey,
  requesterCode,
  resourceCode,
} from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findSandbox, insertSandbox, listLiveSandboxes, type Sandbox } from './sandbox.ts';
import { allSystems, findSystems, insertSystem, listSystems } from './system.ts';
import { allApprovedKeys, findSystemKey, insertSandboxKey } from './system-key.ts';

const newSandbox = (change: Partial<Sandbox> = {}): Sandbox => ({
  system: 'sandbox-a',
  owner: 'developer-a',
  resource: resourceCode,
  items: ['TYSHXYDM'],
  createdAtMs: 1_000,
  expiresAtMs: 5_000,
  ...change,
});

describeOnBothEngines('sandbox systems', 'catalogue', (open) => {
  const openWithSandboxes = async () => {
    const store = await open();
    await insertParties(store);
    await store.write(async (w) => {
      await insertSystem(w, newSystem({ id: 'gsj.registry' }));
      for (const id of ['sandbox-a', 'sandbox-b']) {
        await insertSystem(w, newSystem({ id, department: requesterCode }));
        await insertSandboxKey(w, newSystemKey({ kid: `kid-of-${id}`, system: id, notAfterMs: 5_000 }));
      }
      await insertSandbox(w, newSandbox({ system: 'sandbox-b', owner: 'developer-b', expiresAtMs: 4_000 }));
      await insertSandbox(w, newSandbox());
    });
    return store;
  };

  test('come back as they were stored', async () => {
    const store = await openWithSandboxes();

    expect(await findSandbox(store.read, 'sandbox-a')).toEqual(newSandbox());
    expect(await findSandbox(store.read, 'gsj.registry')).toBeUndefined();
    expect(await store.write((w) => insertSandbox(w, newSandbox({ owner: 'other' })))).toBe(false);
  });

  test('are live until the millisecond they expire, the first to expire first', async () => {
    const store = await openWithSandboxes();
    const live = async (nowMs: number, owner?: string) =>
      (await listLiveSandboxes(store.read, nowMs, owner)).map(({ system }) => system);

    expect(await live(3_999)).toEqual(['sandbox-b', 'sandbox-a']);
    expect(await live(4_000)).toEqual(['sandbox-a']);
    expect(await live(5_000)).toEqual([]);
    expect(await live(0, 'developer-b')).toEqual(['sandbox-b']);
  });

  test('are kept apart from other systems and their keys', async () => {
    const store = await openWithSandboxes();
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

    expect(ids((await listSystems(store.read)).rows)).toEqual(['gsj.registry']);
    expect(ids((await listSystems(store.read, { sandbox: true })).rows)).toEqual(['sandbox-a', 'sandbox-b']);
    expect(ids(await allSystems(store.read))).toEqual(['gsj.registry']);
    expect(ids(await findSystems(store.read, ['sandbox-b', 'nobody']))).toEqual(['sandbox-b']);
    expect(await allApprovedKeys(store.read)).toEqual([]);
  });

  test('have a key that is good at once, and belongs to nobody else for ever', async () => {
    const store = await openWithSandboxes();
    const again = newSystemKey({ kid: 'kid-of-sandbox-a', system: 'gsj.registry' });

    expect(await findSystemKey(store.read, 'kid-of-sandbox-a')).toMatchObject({
      state: 'active',
      approvedBy: null,
      approvedAtMs: 1_000,
      notAfterMs: 5_000,
    });
    expect(await store.write((w) => insertSandboxKey(w, again))).toBe(false);
  });
});
