import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { advanceFeed, findFeedState, revisePast, settleFeed } from './feed-state.ts';

const state = (nextIndex: number) => ({
  feed: 'evidence',
  nextIndex,
  size: nextIndex,
  root: 'root',
  rangeHashes: ['left', 'right'],
  lastLeaf: null,
  readAtMs: 1_000,
  openedAtMs: 500,
});

describeOnBothEngines('the state of a feed', 'provision', (open) => {
  test('advances once from each place, from the beginning on', async () => {
    const store = await open();
    const advance = (from: number, to: number) => store.write((w) => advanceFeed(w, state(to), from));

    expect(await findFeedState(store.read, 'evidence')).toBeUndefined();
    expect(await advance(5, 9)).toBe(false);
    const firsts = await Promise.all([advance(0, 5), advance(0, 5)]);
    expect(firsts.filter(Boolean)).toHaveLength(1);
    expect([await advance(5, 9), await advance(5, 9)]).toEqual([true, false]);
    expect(await findFeedState(store.read, 'evidence')).toEqual({
      ...state(9),
      pastRevision: 0,
      settledUntilMs: -1,
    });
  });

  test('keeps how often the past was revised and how far it is settled, however it advances', async () => {
    const store = await open();
    const settle = (untilMs: number) => store.write((w) => settleFeed(w, 'evidence', untilMs));
    await store.write((w) => advanceFeed(w, state(5), 0));
    await store.write((w) => revisePast(w, 'evidence'));
    await store.write((w) => revisePast(w, 'evidence'));

    expect(await settle(700)).toEqual({ ...state(5), pastRevision: 2, settledUntilMs: 700 });
    expect(await settle(600)).toMatchObject({ settledUntilMs: 700 });
    await store.write((w) => advanceFeed(w, state(9), 5));
    expect(await findFeedState(store.read, 'evidence')).toEqual({
      ...state(9),
      pastRevision: 2,
      settledUntilMs: 700,
    });
  });

  test('cannot be settled before anything was read', async () => {
    const store = await open();
    expect(await store.write((w) => settleFeed(w, 'evidence', 700))).toBeUndefined();
  });
});
