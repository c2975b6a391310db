import { expect, test } from 'vitest';
import {
  businessLicence,
  foodPermit,
  insertLicenceParents,
  issueLicence,
  issuerCode,
  listId,
  newLicence,
  otherIssuerCode,
} from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  countLicences,
  findLicence,
  findLicenceByNumber,
  findLicenceByStatus,
  findLicenceVersions,
  insertLicence,
  listLicencesOfHolder,
  replaceLicence,
} from './licence.ts';
import { allocateStatusIndexes } from './status-list-entry.ts';

describeOnBothEngines('licences', 'licence', (open) => {
  const openStore = async () => {
    const store = await open();
    await insertLicenceParents(store);
    return store;
  };

  test('come back as they were stored, by identifier and by status index', async () => {
    const store = await openStore();
    const licence = await issueLicence(store, { validTo: '2028-07-31', relatedZzbs: 'old' });

    expect(await findLicence(store.read, licence.zzbs)).toEqual(licence);
    expect(await findLicenceByStatus(store.read, listId, licence.statusIndex)).toEqual(licence);
    expect(await findLicence(store.read, 'unknown\0')).toBeUndefined();
    expect(await findLicenceByStatus(store.read, 'unknown', licence.statusIndex)).toBeUndefined();
  });

  test('with a number that the issuer gave before are refused, and told which has it', async () => {
    const store = await openStore();
    const first = await issueLicence(store, { number: '鲁（2018）乳山市不动产权第0000001号' });
    const second = newLicence({ serial: 'B', number: '鲁(2018) 乳山市不动产权第0000001号' });
    const insert = (change: object) =>
      store.write(async (w) => {
        const [statusIndex = -1] = (await allocateStatusIndexes(w, listId, ['second'])) ?? [];
        return insertLicence(w, { ...second, statusIndex, ...change });
      });

    expect(await insert({})).toEqual({ inserted: false, existing: first });
    expect(await insert({ zzbs: first.zzbs, number: 'other' })).toEqual({ inserted: false, existing: first });
    expect(await findLicence(store.read, second.zzbs)).toBeUndefined();
    expect(await insert({ type: foodPermit })).toEqual({ inserted: true });
  });

  test('with one number are issued by one of many at once', async () => {
    const store = await openStore();

    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store.write(async (w) => {
          const licence = newLicence({ serial: `SERIAL${i}`, number: 'one number' });
          const [statusIndex = -1] = (await allocateStatusIndexes(w, listId, [licence.zzbs])) ?? [];
          return insertLicence(w, { ...licence, statusIndex });
        }),
      ),
    );

    const [kept] = await findLicenceByNumber(store.read, { type: businessLicence, number: 'one number' });
    const refused = results.filter((result) => !result.inserted);
    expect(refused).toHaveLength(7);
    for (const { existing } of refused) expect(existing).toEqual(kept);
  });

  test('never share a status index', async () => {
    const store = await openStore();
    const { statusIndex } = await issueLicence(store);

    const insert = store.write((w) =>
      insertLicence(w, newLicence({ serial: 'B', number: 'B', statusIndex })),
    );

    await expect(insert).rejects.toThrow('another licence’s');
  });

  test('are found by number however it is written, of one issuer or of all', async () => {
    const store = await openStore();
    const number = 'jy（2018）001';
    await issueLicence(store, { number });
    await issueLicence(store, { number, versionNo: 2 });
    await issueLicence(store, { number, issuer: otherIssuerCode });
    await issueLicence(store, { number, type: foodPermit });
    const find = async (typed: string, issuer?: string) => {
      const found = await findLicenceByNumber(store.read, { type: businessLicence, number: typed, issuer });
      return found.map((licence) => [licence.issuer, licence.versionNo]);
    };

    const both = [
      [otherIssuerCode, 1],
      [issuerCode, 2],
      [issuerCode, 1],
    ];
    expect(await find('ＪＹ(2018) 001')).toEqual(both);
    expect(await find(number, issuerCode)).toEqual(both.slice(1));
    expect(await find('JY(2018)00')).toEqual([]);
    expect(await find('JY\0')).toEqual([]);
  });

  test('have versions, newest first', async () => {
    const store = await openStore();
    const first = await issueLicence(store);
    const second = await issueLicence(store, { versionNo: 2, relatedZzbs: first.zzbs });
    await issueLicence(store, { serial: 'B', number: 'B' });

    expect(second.base).toBe(first.base);
    expect(await findLicenceVersions(store.read, first.base)).toEqual([second, first]);
  });

  test('of a holder are paged by type, of some types or of all', async () => {
    const store = await openStore();
    const business = await issueLicence(store);
    const food = await issueLicence(store, { type: foodPermit });
    await issueLicence(store, { serial: 'B', number: 'B', holderCode: 'somebody else' });
    const list = async (page: object) => {
      const { rows, next } = await listLicencesOfHolder(store.read, business.holderCode, page);
      return [rows.map(({ zzbs }) => zzbs), next];
    };

    expect(await list({})).toEqual([[business.zzbs, food.zzbs], null]);
    expect(await list({ limit: 1 })).toEqual([[business.zzbs], business.zzbs]);
    expect(await list({ limit: 1, after: business.zzbs })).toEqual([[food.zzbs], null]);
    expect(await list({ types: [foodPermit, 'unknown'] })).toEqual([[food.zzbs], null]);
    expect(await list({ types: [] })).toEqual([[], null]);
  });

  test('are counted by type and state, of some issuers or of all', async () => {
    const store = await openStore();
    await issueLicence(store);
    await issueLicence(store, { versionNo: 2 });
    await issueLicence(store, { versionNo: 3, state: '04' });
    await issueLicence(store, { type: foodPermit, issuer: otherIssuerCode });

    const own = [
      { type: businessLicence, state: '01', count: 2 },
      { type: businessLicence, state: '04', count: 1 },
    ];
    const other = { type: foodPermit, state: '01', count: 1 };
    expect(await countLicences(store.read)).toEqual([...own, other]);
    expect(await countLicences(store.read, [issuerCode])).toEqual(own);
    expect(await countLicences(store.read, [])).toEqual([]);
  });

  test('are replaced by one of several who read the same version', async () => {
    const store = await openStore();
    const licence = await issueLicence(store);

    const done = await Promise.all(
      (['02', '03', '04', '07'] as const).map((state) =>
        store.write((w) => replaceLicence(w, { ...licence, state, stateSince: '2026-11-24' })),
      ),
    );

    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await findLicence(store.read, licence.zzbs)).toMatchObject({
      version: 2,
      stateSince: '2026-11-24',
    });
  });
});
