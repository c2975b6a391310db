import { expect, test } from 'vitest';
import { appendBatch, sealedEntry } from '../testing/evidence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { insertPrivilegedViews, listPrivilegedViews } from './privileged-view.ts';

describeOnBothEngines('privileged views', 'exchange', (open) => {
  test('are listed newest first, with what they say as long as it is kept', async () => {
    const store = await open();
    const entries = Array.from({ length: 12 }, (_, i) => sealedEntry(i, i === 3 ? { message: null } : {}));
    await appendBatch(store, { entries });
    await store.write((w) => insertPrivilegedViews(w, [3, 9, 10]));

    expect(await listPrivilegedViews(store.read, 12, 10)).toEqual([
      { index: 10, entry: '{"entry":10}', message: 'message-10' },
      { index: 9, entry: '{"entry":9}', message: 'message-9' },
      { index: 3, entry: '{"entry":3}', message: null },
    ]);
    expect((await listPrivilegedViews(store.read, 10, 1)).map(({ index }) => index)).toEqual([9]);
    expect(await listPrivilegedViews(store.read, 3, 10)).toEqual([]);
  });

  test('are taken over once however often a publication is repeated', async () => {
    const store = await open();
    await appendBatch(store, { entries: [sealedEntry(0), sealedEntry(1)] });
    for (const indexes of [[0], [], [0, 1]]) {
      await store.write((w) => insertPrivilegedViews(w, indexes));
    }
    expect((await listPrivilegedViews(store.read, 2, 10)).map(({ index }) => index)).toEqual([1, 0]);
  });
});
