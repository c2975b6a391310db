import { expect, test } from 'vitest';
import { insertParties, newGrant, requesterCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { allGrants, findGrant, insertGrant, listGrants, replaceGrant } from './grant.ts';

describeOnBothEngines('grants', 'catalogue', (open) => {
  test('come back as stored: items, masks, all systems or some', async () => {
    const store = await open();
    await insertParties(store);
    const some = newGrant({ id: 'grant-2', systems: ['a', 'b'], quotaPerActorPerDay: 20 });
    await store.write(async (w) => {
      await insertGrant(w, newGrant());
      await insertGrant(w, some);
    });

    expect(await findGrant(store.read, 'grant-1')).toEqual({ ...newGrant(), version: 1 });
    expect(await findGrant(store.read, 'grant-2')).toEqual({ ...some, version: 1 });
    expect(await allGrants(store.read)).toHaveLength(2);
    expect(await store.write((w) => insertGrant(w, newGrant()))).toBe(false);
  });

  test('are suspended only from the version that was read', async () => {
    const store = await open();
    await insertParties(store);
    await store.write((w) => insertGrant(w, newGrant()));
    const suspended = { ...newGrant({ state: 'suspended' }), version: 1 };

    expect(await store.write((w) => replaceGrant(w, suspended))).toBe(true);
    expect(await store.write((w) => replaceGrant(w, suspended))).toBe(false);
    const held = await listGrants(store.read, { department: requesterCode, state: 'suspended' });
    expect(held).toMatchObject({ rows: [{ id: 'grant-1', version: 2 }], next: null });
  });
});
