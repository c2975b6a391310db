import { expect, test } from 'vitest';
import { insertLicenceParents, listId } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findStatusList } from './status-list.ts';
import {
  deleteStatusListVersions,
  findNewestStatusListVersion,
  findStatusListVersionAt,
  storeStatusListVersion,
} from './status-list-version.ts';

const version = (iatSeconds: number, token = `token-${iatSeconds}`) => ({
  list: listId,
  iatSeconds,
  expSeconds: iatSeconds + 100,
  ttlSeconds: 60,
  token,
});

describeOnBothEngines('tokens of a status list', 'licence', (open) => {
  const openPublished = async () => {
    const store = await open();
    await insertLicenceParents(store);
    const publish = (iatSeconds: number, seq: number, token?: string) =>
      store.write((w) => storeStatusListVersion(w, version(iatSeconds, token), seq));
    return { store, publish };
  };

  test('are found as the newest, or as of a second from iat to exp (LIC-S17)', async () => {
    const { store, publish } = await openPublished();
    expect(await findNewestStatusListVersion(store.read, listId)).toBeUndefined();
    await publish(1_000, 1);
    await publish(1_050, 1);
    const at = async (second: number) => (await findStatusListVersionAt(store.read, listId, second))?.token;

    expect(await findNewestStatusListVersion(store.read, listId)).toEqual(version(1_050));
    expect([await at(999), await at(1_000), await at(1_049)]).toEqual([
      undefined,
      'token-1000',
      'token-1000',
    ]);
    expect([await at(1_050), await at(1_150), await at(1_151)]).toEqual([
      'token-1050',
      'token-1050',
      undefined,
    ]);
    expect(await findStatusListVersionAt(store.read, 'unknown', 1_000)).toBeUndefined();
    expect(await findNewestStatusListVersion(store.read, 'unknown')).toBeUndefined();
  });

  test('never give way to one that is not newer or tells of fewer changes', async () => {
    const { store, publish } = await openPublished();

    expect(await publish(1_000, 3)).toBe(true);
    expect(await publish(1_000, 4, 'same second')).toBe(false);
    expect(await publish(999, 4)).toBe(false);
    expect(await publish(1_001, 2)).toBe(false);
    expect(await findNewestStatusListVersion(store.read, listId)).toEqual(version(1_000));
    expect(await publish(1_001, 3)).toBe(true);
    expect(await findStatusList(store.read, listId)).toMatchObject({
      publishedSeq: 3,
      publishedIatSeconds: 1_001,
    });
    const unknown = { ...version(2_000), list: 'unknown' };
    expect(await store.write((w) => storeStatusListVersion(w, unknown, 9))).toBe(false);
  });

  test('are stored by one of several publishers of the same second', async () => {
    const { publish } = await openPublished();

    const stored = await Promise.all([publish(1_000, 1), publish(1_000, 1), publish(1_000, 2)]);

    expect(stored.filter(Boolean)).toHaveLength(1);
  });

  test('are forgotten on demand only, some at a time', async () => {
    const { store, publish } = await openPublished();
    for (const second of [1_000, 1_001, 1_002]) await publish(second, 1);
    const forget = (before: number, limit: number) =>
      store.write((w) => deleteStatusListVersions(w, before, limit));

    expect([await forget(1_100, 9), await forget(1_102, 1), await forget(1_102, 9)]).toEqual([0, 1, 1]);
    expect(await findStatusListVersionAt(store.read, listId, 1_001)).toBeUndefined();
    expect(await findNewestStatusListVersion(store.read, listId)).toEqual(version(1_002));
  });
});
