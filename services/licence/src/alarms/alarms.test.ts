import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { openHolderWorld } from '../holders/testing/holder-world.ts';
import { acknowledgeAlarm } from './acknowledge-alarm.ts';
import { checkQuota } from './check-quota.ts';
import { listAlarms } from './list-alarms.ts';
import { type NewLookUp, recordLookUps } from './record-look-ups.ts';

const department = '11371000MBT000329E';
const bureau = { subject: 'bureau-1', role: 'bureau' } as const;
const thresholds = {
  windowMs: 3_600_000,
  holdersPerOfficerAndMatter: 2,
  holdersPerCase: 2,
  officersPerHolder: 2,
  lookUpsPerOfficer: 4,
};

describeOnBothEngines('alarms about look-ups', 'licence', (open) => {
  async function openCity() {
    let now = Date.parse('2026-11-24T02:00:00Z');
    const world = await openHolderWorld(await open(), { clock: () => now });
    listAlarms(world.app, world.deps);
    acknowledgeAlarm(world.app, world.deps);
    const look = async (changes: Partial<NewLookUp>) => {
      now += 1_000;
      const row = { atMs: now, kind: 'resolution', department, actor: 'a', matter: 'm', caseId: null };
      const rest = { consentId: null, holderHash: 'h', holderCode: 'h', types: [], outcome: 'valid' };
      const deps = { ...world.deps, thresholds };
      await world.store.write((w) => recordLookUps(w, deps, [{ ...row, ...rest, ...changes }], 0));
    };
    const list = async () => {
      const answer = await world.get('/licence/v1/alarms', bureau);
      return ((await answer.json()) as { items: { id: string; kind: string; count: number }[] }).items;
    };
    return { ...world, list, look };
  }

  test('one matter over many holders, many holders on one case and many officers at one holder are told', async () => {
    const { list, look } = await openCity();
    for (const holderHash of ['h1', 'h2', 'h3']) await look({ holderHash, caseId: 'BJ-1' });
    for (const actor of ['b', 'c', 'd']) await look({ actor, holderHash: 'h9', matter: 'm2' });
    expect((await list()).map(({ kind, count }) => `${kind} ${count}`).toSorted()).toEqual([
      'case_many_holders 3',
      'holder_many_officers 3',
      'officer_matter_many_holders 3',
    ]);
  });

  test('an alarm counts on while it waits, and begins anew once it was acknowledged', async () => {
    const { deps, list, look, post } = await openCity();
    const acting = { department, actor: 'a', role: 'clerk', system: null, requestId: 'r' };
    for (let n = 0; n < 6; n++) await look({});
    const [alarm] = await list();
    expect(alarm).toMatchObject({ kind: 'officer_quota', count: 6 });
    await expect(checkQuota(deps, acting)).rejects.toMatchObject({ code: 'look_ups_stopped' });
    const path = '/licence/v1/alarms/acknowledge';
    expect((await post(path, { id: alarm?.id }, { ...bureau, role: 'clerk', department })).status).toBe(403);
    expect((await post(path, { id: alarm?.id }, bureau)).status).toBe(200);
    expect((await post(path, { id: alarm?.id }, bureau)).status).toBe(404);
    await expect(checkQuota(deps, acting)).resolves.toBeUndefined();
    for (let n = 0; n < 4; n++) await look({});
    await expect(checkQuota(deps, acting)).resolves.toBeUndefined();
    await look({});
    await expect(checkQuota(deps, acting)).rejects.toMatchObject({ code: 'look_ups_stopped' });
  });
});
