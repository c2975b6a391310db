import { expect, test } from 'vitest';
import { appendBatch } from '../testing/evidence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { findFeedPosition } from './feed-cursor.ts';

describeOnBothEngines('the cursor of a feed', 'exchange', (open) => {
  test('starts at 0 and moves in the commit of the leaves, each feed on its own', async () => {
    const store = await open();
    expect(await findFeedPosition(store.read, 'changes')).toBe(0);

    await appendBatch(store, {}, [
      { kind: 'move-cursor', feed: 'changes', position: 4 },
      { kind: 'move-cursor', feed: 'changes', position: 7 },
    ]);

    expect(await findFeedPosition(store.read, 'changes')).toBe(7);
    expect(await findFeedPosition(store.read, 'directory')).toBe(0);
  });
});
