import { expect, test } from 'vitest';
import { insertParties, providerCode, resourceCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { allChannels, findChannel, insertChannel, listChannels, replaceChannel } from './channel.ts';

const channel = {
  id: 'channel-1',
  resource: resourceCode,
  department: providerCode,
  type: 'table' as const,
  state: 'live' as const,
  maxBadShare: 0.05,
  boundOn: '2018-09-01',
  stoppedOn: null,
};

describeOnBothEngines('channels', 'catalogue', (open) => {
  test.each([0, 0.05, 0.333333, 1])('keep a share of bad rows of %d exactly', async (maxBadShare) => {
    const store = await open();
    await insertParties(store);
    await store.write((w) => insertChannel(w, { ...channel, maxBadShare }));

    expect(await findChannel(store.read, channel.id)).toEqual({ ...channel, maxBadShare, version: 1 });
  });

  test('are listed by resource and state, and stopped from the version that was read', async () => {
    const store = await open();
    await insertParties(store);
    await store.write(async (w) => {
      await insertChannel(w, channel);
      await insertChannel(w, { ...channel, id: 'channel-2' });
    });
    const stopped = { ...channel, state: 'stopped' as const, stoppedOn: '2026-11-23', version: 1 };

    expect(await store.write((w) => replaceChannel(w, stopped))).toBe(true);
    expect(await store.write((w) => replaceChannel(w, stopped))).toBe(false);
    const live = await listChannels(store.read, { resource: resourceCode, state: 'live' });
    expect(live.rows.map(({ id }) => id)).toEqual(['channel-2']);
    expect(await allChannels(store.read)).toHaveLength(2);
  });
});
