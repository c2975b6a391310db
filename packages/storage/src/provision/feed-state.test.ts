import { expect, test } from 'vitest';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { advanceFeed, findFeedState } from './feed-state.ts';

const state = (nextIndex: number) => ({
  feed: 'evidence',
  nextIndex,
  size: nextIndex,
  root: 'root',
  rangeHashes: ['left', 'right'],
  lastLeaf: null,
  readAtMs: 1_000,
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
    expect(await findFeedState(store.read, 'evidence')).toEqual(state(9));
  });
});
