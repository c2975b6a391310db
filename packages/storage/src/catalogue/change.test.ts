import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { appendChange, findLastChangeSeq, listChanges, lockChanges } from './change.ts';

const change = {
  atMs: 1_000,
  type: 'grant.changed' as const,
  departments: ['市税务局', '市工商局'],
  record: { grant: 'grant-1' },
};

describeOnBothEngines('the outbox of changes', 'catalogue', (open) => {
  test('numbers changes without gaps while others fail beside them', async () => {
    const store = await open();

    const results = await Promise.allSettled(
      Array.from({ length: 60 }, (_, i) =>
        store.write(async (w) => {
          const seq = await appendChange(w, change);
          if (i % 3 === 0) throw new Error('rolled back');
          return seq;
        }),
      ),
    );

    const given = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(await findLastChangeSeq(store.read)).toBe(40);
  });

  test('shows a reader who goes on after the last number every change, in order', async () => {
    const store = await open();
    const seen: number[] = [];
    const readOn = async () => {
      for (const { seq } of await listChanges(store.read, seen.at(-1) ?? 0, 7)) seen.push(seq);
    };

    const writes = Array.from({ length: 40 }, () => store.write((w) => appendChange(w, change)));
    while (seen.length < 40) {
      await readOn();
      await setImmediate();
    }
    await Promise.all(writes);

    expect(seen).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  });

  test('gives changes back as they were appended', async () => {
    const store = await open();
    await store.write((w) => appendChange(w, change));

    expect(await listChanges(store.read, 0)).toEqual([{ ...change, seq: 1 }]);
    expect(await listChanges(store.read, 1)).toEqual([]);
  });

  test('cannot be added to while somebody holds the outbox', async () => {
    const store = await open();
    await store.write((w) => appendChange(w, change));
    const order: string[] = [];

    const holding = store.write(async (w) => {
      const seq = await lockChanges(w);
      await setImmediate();
      order.push('held');
      return seq;
    });
    await setImmediate();
    const adding = store.write((w) => appendChange(w, change)).then(() => order.push('added'));

    expect(await holding).toBe(1);
    await adding;
    expect(order).toEqual(['held', 'added']);
    expect(await findLastChangeSeq(store.read)).toBe(2);
  });
});
