import { expect, test } from 'vitest';
import { insertParties, newSystem, providerCode, requesterCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { allSystems, findSystem, insertSystem, listSystems, replaceSystem } from './system.ts';

describeOnBothEngines('systems', 'catalogue', (open) => {
  test('come back as stored, by department and by state', async () => {
    const store = await open();
    await insertParties(store);
    await store.write(async (w) => {
      await insertSystem(w, newSystem({ id: 'b' }));
      await insertSystem(w, newSystem({ id: 'a', state: 'suspended' }));
      await insertSystem(w, newSystem({ id: 'c', department: requesterCode }));
    });

    expect(await findSystem(store.read, 'b')).toEqual({ ...newSystem({ id: 'b' }), version: 1 });
    expect((await allSystems(store.read)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(await listSystems(store.read, { department: providerCode, limit: 1 })).toMatchObject({
      rows: [{ id: 'a' }],
      next: 'a',
    });
    expect(await listSystems(store.read, { state: 'active' })).toMatchObject({
      rows: [{ id: 'b' }, { id: 'c' }],
      next: null,
    });
  });

  test('are replaced only from the version that was read', async () => {
    const store = await open();
    await insertParties(store);
    await store.write((w) => insertSystem(w, newSystem()));
    const closed = { ...newSystem({ state: 'closed' }), version: 1 };

    expect(await store.write((w) => replaceSystem(w, closed))).toBe(true);
    expect(await store.write((w) => replaceSystem(w, closed))).toBe(false);
  });

  test('need a department that exists', async () => {
    const store = await open();

    await expect(store.write((w) => insertSystem(w, newSystem()))).rejects.toThrow(/foreign key/i);
  });
});
