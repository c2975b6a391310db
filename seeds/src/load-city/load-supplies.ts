import type { Channel } from '@shuqiao/schemas/types/channel';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import type { City } from '../city.ts';
import { listSupplies, type Supply } from '../list-supplies.ts';
import { toDataAsOfMs } from '../story/to-data-as-of.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { deliveredRows } from './delivered-rows.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { getFrom } from './get-from.ts';
import { findChannels } from './load-channels.ts';
import type { LoadJournal, SupplyOutcome } from './load-journal.ts';
import type { OnProgress } from './progress.ts';
import { type DeliveryToPush, pushDelivery } from './push-delivery.ts';
import { findSurprise, type Surprise } from './surprise.ts';

/** Serving and sending share the machine: more at once would only wait for each other. */
const AT_ONCE = 2;

const expectedOf = ({ state }: Supply): SupplyOutcome =>
  state === 'provided' || state === 'stale' ? 'accepted' : 'refused';

const isSent = ({ state }: Supply): boolean => state !== 'not_bound' && state !== 'never_delivered';

function toDelivery(
  target: CityTarget,
  city: City,
  { resource, system, ageDays, state, badShare }: Supply,
  contract: ContractDocument,
  channel: Channel,
): DeliveryToPush {
  const nowMs = target.nowMs();
  const asOfMs = toDataAsOfMs({ nowMs, untilMs: nowMs, ageDays });
  const rows = { isEmpty: state === 'empty', isRefused: state === 'refused', badShare };
  return {
    system,
    resource,
    contract: contract.$id,
    channel: channel.id,
    dataAsOfSeconds: Math.floor(asOfMs / 1_000),
    rows: deliveredRows(city, contract, rows),
  };
}

/** Every delivery of the scenario that is not in the journal yet, signed by the provider's own system. */
export async function loadSupplies(
  client: CatalogueClient,
  target: CityTarget,
  city: City,
  journal: LoadJournal,
  onProgress: OnProgress,
): Promise<Surprise[]> {
  const supplies = listSupplies().filter(isSent);
  const waiting = supplies.filter(({ resource }) => !journal.delivered.has(resource));
  const contracts = new Map(readContracts().map((contract) => [contract['x-resource'], contract]));
  const channels = await findChannels(client);
  const surprises: Surprise[] = [];
  let done = supplies.length - waiting.length;
  let rows = 0;
  const report = () => onProgress({ step: 'deliveries', done, total: supplies.length, rows });
  if (waiting.length > 0) report();
  await forEachBounded(waiting, AT_ONCE, async (supply) => {
    const { resource } = supply;
    const contract = getFrom(contracts, resource, 'contract');
    const channel = getFrom(channels, resource, 'channel');
    const delivered = await pushDelivery(target, toDelivery(target, city, supply, contract, channel));
    const surprise = findSurprise(resource, expectedOf(supply), delivered);
    if (surprise) surprises.push(surprise);
    else await journal.add({ resource, outcome: delivered.outcome });
    done += 1;
    if (delivered.outcome === 'accepted') rows += delivered.records;
    report();
  });
  return surprises;
}
