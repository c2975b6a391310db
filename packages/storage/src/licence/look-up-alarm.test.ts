import { expect, test } from 'vitest';
import { issuerCode, newLookUpAlarm, otherIssuerCode } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  acknowledgeLookUpAlarm,
  type LookUpAlarm,
  listLookUpAlarms,
  raiseLookUpAlarm,
} from './look-up-alarm.ts';

const open1 = { ...newLookUpAlarm(), acknowledgedBy: null, acknowledgedMs: null };

describeOnBothEngines('alarms about look-ups', 'licence', (open) => {
  const openStore = async () => {
    const store = await open();
    const raise = (change: Partial<LookUpAlarm> = {}) =>
      store.write((w) => raiseLookUpAlarm(w, newLookUpAlarm(change)));
    const acknowledge = (by: string) =>
      store.write((w) => acknowledgeLookUpAlarm(w, 'alarm-1', { by, atMs: 5_000 }));
    return { store, raise, acknowledge };
  };

  test('of one kind and subject are one that counts on, until it is acknowledged', async () => {
    const { store, raise, acknowledge } = await openStore();

    expect(await raise()).toBe(true);
    expect(await raise({ id: 'alarm-2', atMs: 2_000, count: 22 })).toBe(false);
    expect(await raise({ id: 'alarm-3', kind: 'holder_many_officers' })).toBe(true);
    expect((await listLookUpAlarms(store.read)).rows).toMatchObject([
      { id: 'alarm-3', count: 21 },
      { ...open1, count: 22 },
    ]);
    await acknowledge('auditor');
    expect(await raise({ id: 'alarm-4' })).toBe(true);
    expect((await listLookUpAlarms(store.read)).rows).toHaveLength(3);
  });

  test('raised at once about the same are one', async () => {
    const { store, raise } = await openStore();

    const raised = await Promise.all(Array.from({ length: 8 }, (_, i) => raise({ id: `alarm-${i}` })));

    expect(raised.filter(Boolean)).toHaveLength(1);
    expect((await listLookUpAlarms(store.read)).rows).toHaveLength(1);
  });

  test('are acknowledged by one of several', async () => {
    const { raise, acknowledge } = await openStore();
    await raise();

    const acknowledged = await Promise.all(['a', 'b', 'c'].map(acknowledge));

    expect(acknowledged.filter((row) => row !== undefined)).toMatchObject([{ acknowledgedMs: 5_000 }]);
  });

  test('are listed newest first, by department and whether they were acknowledged', async () => {
    const { store, raise, acknowledge } = await openStore();
    await raise();
    await raise({ id: 'alarm-2', subject: 'other', department: otherIssuerCode });
    await raise({ id: 'alarm-3', subject: 'third' });
    await acknowledge('auditor');
    const idsOf = async (filter: object) =>
      (await listLookUpAlarms(store.read, filter)).rows.map((row) => row.id);

    expect(await idsOf({})).toEqual(['alarm-3', 'alarm-2', 'alarm-1']);
    expect(await idsOf({ acknowledged: false })).toEqual(['alarm-3', 'alarm-2']);
    expect(await idsOf({ acknowledged: true })).toEqual(['alarm-1']);
    expect(await idsOf({ department: issuerCode, limit: 1 })).toEqual(['alarm-3']);
    expect(await idsOf({ department: issuerCode, after: 'alarm-3' })).toEqual(['alarm-1']);
  });
});
