import { expect, test } from 'vitest';
import { appendBatch, sealedEntry } from '../testing/evidence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findEvidence, listEvidence, listLogEntries } from './log-entries.ts';

describeOnBothEngines('entries of the log', 'exchange', (open) => {
  test('are read by range, in order, with message and salt or without', async () => {
    const store = await open();
    await appendBatch(store, { entries: Array.from({ length: 12 }, (_, index) => sealedEntry(index)) });

    const entries = await listLogEntries(store.read, 9, 11);
    expect(entries).toEqual([
      { index: 9, entry: '{"entry":9}', leaf: 'leaf-9' },
      { index: 10, entry: '{"entry":10}', leaf: 'leaf-10' },
    ]);
    expect(await listEvidence(store.read, 9, 11)).toEqual(
      entries.map((entry) => ({ ...entry, message: `message-${entry.index}`, salt: `salt-${entry.index}` })),
    );
    expect(await listLogEntries(store.read, 12, 20)).toEqual([]);
  });

  test('are there even where message or salt is not', async () => {
    const store = await open();
    const entries = [sealedEntry(0, { message: null, salt: null }), sealedEntry(1, { salt: null })];
    await appendBatch(store, { entries });

    expect(await findEvidence(store.read, 0)).toMatchObject({ leaf: 'leaf-0', message: null, salt: null });
    expect(await findEvidence(store.read, 1)).toMatchObject({ message: 'message-1', salt: null });
    expect(await findEvidence(store.read, 2)).toBeUndefined();
  });

  test('come a thousand at a time at most', async () => {
    const store = await open();
    await appendBatch(store, { entries: Array.from({ length: 1_100 }, (_, index) => sealedEntry(index)) });

    expect(await listLogEntries(store.read, 0, 5_000)).toHaveLength(1_000);
    expect(await listEvidence(store.read, 0, 5_000)).toHaveLength(1_000);
  });
});
