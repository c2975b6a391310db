import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { listSupplies } from '../list-supplies.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { getFrom } from './get-from.ts';
import { findChannels } from './load-channels.ts';
import { createPusher } from './push-delivery.ts';
import { findSurprise, type Surprise } from './surprise.ts';

const AT_ONCE = 8;

/** Now, and under signature: of what was delivered in a history, nothing has changed. */
export async function declareProvided(client: CatalogueClient, target: CityTarget): Promise<Surprise[]> {
  const push = createPusher(target);
  const contracts = new Map(readContracts().map((contract) => [contract['x-resource'], contract.$id]));
  const channels = await findChannels(client);
  const surprises: Surprise[] = [];
  const provided = listSupplies().filter(({ state }) => state === 'provided');
  await forEachBounded(provided, AT_ONCE, async ({ resource, system }) => {
    const contract = getFrom(contracts, resource, 'contract');
    const channel = getFrom(channels, resource, 'channel').id;
    const dataAsOfSeconds = Math.floor(target.nowMs() / 1_000);
    const delivery = { system, resource, contract, channel, dataAsOfSeconds, rows: undefined };
    const surprise = findSurprise(resource, 'accepted', await push(delivery));
    if (surprise) surprises.push(surprise);
  });
  return surprises;
}
