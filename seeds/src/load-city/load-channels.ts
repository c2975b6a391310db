import type { Channel } from '@shuqiao/schemas/types/channel';
import { readChannels } from '../read-seeds.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import { BUREAU, officerOf } from './city-target.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { countStep, type OnProgress } from './progress.ts';

const AT_ONCE = 4;

/** Resource → its live channel. */
export async function findChannels(client: CatalogueClient): Promise<Map<string, Channel>> {
  const channels = await client.list<Channel>('channels', BUREAU);
  return new Map(channels.filter(({ state }) => state === 'live').map((each) => [each.resource, each]));
}

type SeedChannel = ReturnType<typeof readChannels>[number];

export async function bindChannel(client: CatalogueClient, channel: SeedChannel): Promise<void> {
  const { resource, department, type, maxBadShare } = channel;
  await client.post('channels', officerOf(department), { resource, department, type, maxBadShare });
}

export async function loadChannels(client: CatalogueClient, onProgress: OnProgress): Promise<void> {
  const seeds = readChannels();
  const tick = countStep('channels', seeds.length, onProgress);
  const existing = await findChannels(client);
  await forEachBounded(seeds, AT_ONCE, async (seed) => {
    if (!existing.has(seed.resource)) await bindChannel(client, seed);
    tick();
  });
}
