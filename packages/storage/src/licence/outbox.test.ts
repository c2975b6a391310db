import { expect, test } from 'vitest';
import { newLookUp } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findLookUp, insertLookUp } from './look-up.ts';
import { appendToOutbox, findOutboxEntry, listPendingOutbox, markOutboxRecorded } from './outbox.ts';

const entry = { atMs: 1_000, leaf: { act: 'suspend' } };

describeOnBothEngines('the outbox of acts', 'licence', (open) => {
  test('numbers them without gaps while others fail beside them', async () => {
    const store = await open();

    await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) =>
        store.write(async (w) => {
          await appendToOutbox(w, entry);
          if (i % 3 === 0) throw new Error('rolled back');
        }),
      ),
    );

    const pending = await listPendingOutbox(store.read);
    expect(pending.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  test('lists what is pending in order, and no more what was recorded, once', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (let i = 0; i < 4; i++) await appendToOutbox(w, { ...entry, atMs: i });
    });
    const mark = (seq: number, index: number) => store.write((w) => markOutboxRecorded(w, seq, index));
    const pending = async (request?: object) =>
      (await listPendingOutbox(store.read, request)).map(({ seq }) => seq);

    expect((await Promise.all([mark(2, 70), mark(2, 71), mark(2, 72)])).filter(Boolean)).toHaveLength(1);
    expect(await mark(9, 70)).toBe(false);
    expect(await pending()).toEqual([1, 3, 4]);
    expect(await pending({ after: 1, limit: 1 })).toEqual([3]);
    expect(await findOutboxEntry(store.read, 1)).toEqual({
      ...entry,
      atMs: 0,
      seq: 1,
      lookUp: null,
      recordedIndex: null,
    });
    expect(await findOutboxEntry(store.read, 9)).toBeUndefined();
  });

  test('gives a look-up the index under which it was recorded', async () => {
    const store = await open();
    const lookUp = newLookUp();
    const seq = await store.write(async (w) => {
      await insertLookUp(w, lookUp);
      return appendToOutbox(w, { ...entry, lookUp: lookUp.id });
    });

    expect(await store.write((w) => markOutboxRecorded(w, seq, 70))).toBe(true);

    expect(await findLookUp(store.read, lookUp.id)).toMatchObject({ logIndex: 70 });
    expect(await findOutboxEntry(store.read, seq)).toMatchObject({ recordedIndex: 70 });
  });
});
