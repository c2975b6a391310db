import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { carryDecisiveDays, findDecisiveDay, insertDecisiveDays } from './decisive-day.ts';

const day = (revision: number, date: string, ...events: number[]) => ({ revision, date, events });

describeOnBothEngines('decisive days', 'provision', (open) => {
  test('are found as of a date, and only those of the past as it is known', async () => {
    const store = await open();
    const first = day(0, '2026-11-20', 1, 5);
    const second = day(0, '2026-11-22', 1, 9);
    await store.write((w) => insertDecisiveDays(w, [first, second]));
    await store.write((w) => insertDecisiveDays(w, []));

    expect(await findDecisiveDay(store.read, 0, '2026-11-19')).toBeUndefined();
    expect(await findDecisiveDay(store.read, 0, '2026-11-21')).toEqual(first);
    expect(await findDecisiveDay(store.read, 0, '2026-11-22')).toEqual(second);
    expect(await findDecisiveDay(store.read, 1, '2026-11-22')).toBeUndefined();
  });

  test('of a past that was revised are forgotten, and made once by however many', async () => {
    const store = await open();
    await store.write((w) => insertDecisiveDays(w, [day(0, '2026-11-20', 1)]));
    const insert = () => store.write((w) => insertDecisiveDays(w, [day(1, '2026-11-20', 2)]));
    await Promise.all([insert(), insert()]);

    expect(await findDecisiveDay(store.read, 0, '2026-11-30')).toBeUndefined();
    expect(await findDecisiveDay(store.read, 1, '2026-11-30')).toEqual(day(1, '2026-11-20', 2));
  });

  test('before the date that was revised hold for the new revision as well', async () => {
    const store = await open();
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'].map((date) => day(4, date, 1));
    await store.write((w) => insertDecisiveDays(w, days));
    await store.write((w) => carryDecisiveDays(w, 5, '2026-11-21'));

    expect(await findDecisiveDay(store.read, 5, '2026-11-30')).toEqual(day(5, '2026-11-20', 1));
    await store.write((w) => insertDecisiveDays(w, [day(5, '2026-11-21', 2)]));
    expect(await findDecisiveDay(store.read, 4, '2026-11-30')).toBeUndefined();
    expect(await findDecisiveDay(store.read, 5, '2026-11-20')).toEqual(day(5, '2026-11-20', 1));
  });
});
