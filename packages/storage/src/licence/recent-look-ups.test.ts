import { expect, test } from 'vitest';
import { issuerCode, newLookUp, otherIssuerCode } from '../testing/licence-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import { insertLookUp } from './look-up.ts';
import { countRecentLookUps, listRecentLookUps, type RecentLookUps } from './recent-look-ups.ts';

async function openUsed(open: OpenTemporary) {
  const store = await open();
  await store.write(async (w) => {
    await insertLookUp(w, newLookUp({ id: '1', atMs: 1_000 }));
    await insertLookUp(w, newLookUp({ id: '2', atMs: 2_000, holderHash: 'b', caseId: 'case-2' }));
    await insertLookUp(w, newLookUp({ id: '3', atMs: 2_000, holderHash: 'b', matter: 'tax' }));
    await insertLookUp(w, newLookUp({ id: '4', atMs: 3_000, holderHash: 'b', actor: 'officer-b' }));
    await insertLookUp(w, newLookUp({ id: '5', atMs: 4_000, holderHash: 'b', department: otherIssuerCode }));
  });
  const idsOf = async (recent: RecentLookUps, limit?: number) =>
    (await listRecentLookUps(store.read, recent, limit)).map(({ id }) => id);
  return { store, idsOf };
}

describeOnBothEngines('recent look-ups', 'licence', (open) => {
  test('are those of a department, actor, matter, case or holder since a time, newest first', async () => {
    const { idsOf } = await openUsed(open);
    const officer = { department: issuerCode, actor: 'officer-a' };

    expect(await idsOf({ sinceMs: 1_000 })).toEqual(['5', '4', '3', '2', '1']);
    expect(await idsOf({ sinceMs: 2_000, ...officer })).toEqual(['3', '2']);
    expect(await idsOf({ sinceMs: 2_001, ...officer })).toEqual([]);
    expect(await idsOf({ sinceMs: 0, ...officer, matter: 'open-a-shop' })).toEqual(['2', '1']);
    expect(await idsOf({ sinceMs: 0, caseId: 'case-2' })).toEqual(['2']);
    expect(await idsOf({ sinceMs: 0, holderHash: 'b' }, 2)).toEqual(['5', '4']);
  });

  test('are counted with their different holders and actors, of two departments apart', async () => {
    const { store } = await openUsed(open);
    const countOf = (recent: RecentLookUps) => countRecentLookUps(store.read, recent);

    expect(await countOf({ sinceMs: 0, department: issuerCode, actor: 'officer-a' })).toEqual({
      lookUps: 3,
      holders: 2,
      actors: 1,
    });
    expect(await countOf({ sinceMs: 0, holderHash: 'b' })).toEqual({ lookUps: 4, holders: 1, actors: 3 });
    expect(await countOf({ sinceMs: 9_000 })).toEqual({ lookUps: 0, holders: 0, actors: 0 });
  });
});
