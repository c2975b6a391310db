import { expect, test } from 'vitest';
import { insertLicenceParents, issueLicence, listId, newStampedCopy } from '../testing/licence-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import {
  findStampedCopy,
  findStampedCopyByStatus,
  insertStampedCopy,
  listStampedCopies,
  moveStampedCopies,
  type StampedCopy,
  useStampedCopy,
} from './stamped-copy.ts';
import { allocateStatusIndexes } from './status-list-entry.ts';

async function openIssued(open: OpenTemporary) {
  const store = await open();
  await insertLicenceParents(store);
  const { zzbs } = await issueLicence(store);
  const copy = (change: Partial<StampedCopy>) =>
    store.write(async (w) => {
      const row = newStampedCopy(zzbs, change);
      const [statusIndex = -1] = (await allocateStatusIndexes(w, listId, [row.id])) ?? [];
      const stored = { ...row, statusIndex };
      return { inserted: await insertStampedCopy(w, stored), stored };
    });
  const use = (caseId: string, nowMs = 2_000) =>
    store.write((w) => useStampedCopy(w, 'copy-1', caseId, nowMs));
  return { store, zzbs, copy, use };
}

describeOnBothEngines('stamped copies', 'licence', (open) => {
  test('come back as they were made, by id, by status index and by their original', async () => {
    const { store, zzbs, copy } = await openIssued(open);
    const { stored } = await copy({});
    const made = { ...stored, state: 'valid', firstUsedCase: null };
    await copy({ id: 'copy-2' });

    expect((await copy({ reason: '另一个' })).inserted).toBe(false);
    expect(await findStampedCopy(store.read, 'copy-1')).toEqual(made);
    expect(await findStampedCopy(store.read, 'unknown')).toBeUndefined();
    expect(await findStampedCopyByStatus(store.read, listId, stored.statusIndex)).toEqual(made);
    expect(await findStampedCopyByStatus(store.read, 'unknown', stored.statusIndex)).toBeUndefined();
    const { rows, next } = await listStampedCopies(store.read, zzbs, { limit: 1 });
    expect([rows, next]).toEqual([[made], 'copy-1']);
    expect((await listStampedCopies(store.read, 'unknown')).rows).toEqual([]);
  });

  test('of a licence follow its state together (LIC-C6)', async () => {
    const { store, zzbs, copy } = await openIssued(open);
    await copy({});
    await copy({ id: 'copy-2' });
    const other = await issueLicence(store, { serial: 'B', number: 'B' });
    await copy({ id: 'copy-3', zzbs: other.zzbs });
    const move = async (from: StampedCopy['state'][], to: StampedCopy['state']) => {
      const moved = await store.write((w) => moveStampedCopies(w, zzbs, { from, to }));
      return moved.map(({ id, state }) => `${id} ${state}`).sort();
    };

    expect(await move(['valid'], 'suspended')).toEqual(['copy-1 suspended', 'copy-2 suspended']);
    expect(await move(['valid'], 'suspended')).toEqual([]);
    expect(await move(['valid', 'suspended'], 'revoked')).toEqual(['copy-1 revoked', 'copy-2 revoked']);
    expect(await findStampedCopy(store.read, 'copy-3')).toMatchObject({ state: 'valid' });
  });

  test('are used in the case of their first use only, while valid (LIC-C8)', async () => {
    const { store, zzbs, copy, use } = await openIssued(open);
    await copy({});

    expect(await use('case-1', 9_000)).toBeUndefined();
    const first = await Promise.all(['case-1', 'case-2', 'case-3'].map((caseId) => use(caseId)));
    const winner = first.find((row) => row !== undefined)?.firstUsedCase ?? '';
    expect(first.filter((row) => row !== undefined)).toHaveLength(1);
    expect(await use(winner)).toMatchObject({ firstUsedCase: winner });
    expect(await use('case-9')).toBeUndefined();
    await store.write((w) => moveStampedCopies(w, zzbs, { from: ['valid'], to: 'revoked' }));
    expect(await use(winner)).toBeUndefined();
  });
});
