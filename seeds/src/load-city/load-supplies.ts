import type { Channel } from '@shuqiao/schemas/types/channel';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import type { City } from '../city.ts';
import { listSupplies, type Supply } from '../list-supplies.ts';
import type { Row } from '../rows/row-source.ts';
import { rowsOf } from '../rows-of.ts';
import { suppliedRows } from '../supplied-rows.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { findChannels } from './load-channels.ts';
import type { LoadJournal, SupplyOutcome } from './load-journal.ts';
import type { OnProgress } from './progress.ts';
import { type Delivered, type DeliveryToPush, pushDelivery } from './push-delivery.ts';

/** Serving and sending share the machine: more at once would only wait for each other. */
const AT_ONCE = 2;
const DAY_MS = 86_400_000;

/** A delivery that ended otherwise than the scenario has it. */
export interface Surprise {
  readonly resource: string;
  readonly expected: SupplyOutcome;
  /** Code of the refusal, or `accepted`. */
  readonly got: string;
}

const expectedOf = ({ state }: Supply): SupplyOutcome =>
  state === 'provided' || state === 'stale' ? 'accepted' : 'refused';

const isSent = ({ state }: Supply): boolean => state !== 'not_bound' && state !== 'never_delivered';

/** Rounded up to whole rows: of the few rows of a small city the share would come out below the channel's limit. */
function toBadShare(city: City, { resource, state, badShare }: Supply): number {
  if (state !== 'refused') return badShare;
  let count = 0;
  for (const _ of rowsOf(city, resource)) count += 1;
  return (Math.ceil(count * badShare) + 0.5) / Math.max(count, 1);
}

function toRows(city: City, supply: Supply, contract: ContractDocument): Iterable<Row> {
  if (supply.state === 'empty') return [];
  const badShare = toBadShare(city, supply);
  return { [Symbol.iterator]: () => suppliedRows(city, contract, badShare) };
}

function toDelivery(
  target: CityTarget,
  city: City,
  supply: Supply,
  contract: ContractDocument,
  channel: Channel,
): DeliveryToPush {
  const { resource, system, ageDays } = supply;
  const asOfMs = target.nowMs() - ageDays * DAY_MS;
  return {
    system,
    resource,
    contract: contract.$id,
    channel: channel.id,
    dataAsOfSeconds: Math.floor(asOfMs / 1_000),
    rows: toRows(city, supply, contract),
  };
}

function getFrom<T>(map: ReadonlyMap<string, T>, resource: string, what: string): T {
  const found = map.get(resource);
  if (found === undefined) throw new RangeError(`${resource} has no ${what}`);
  return found;
}

function findSurprise(supply: Supply, delivered: Delivered): Surprise | undefined {
  const { outcome } = delivered;
  const expected = expectedOf(supply);
  if (outcome === expected) return undefined;
  return {
    resource: supply.resource,
    expected,
    got: delivered.outcome === 'refused' ? delivered.code : outcome,
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
  report();
  await forEachBounded(waiting, AT_ONCE, async (supply) => {
    const { resource } = supply;
    const contract = getFrom(contracts, resource, 'contract');
    const channel = getFrom(channels, resource, 'channel');
    const delivered = await pushDelivery(target, toDelivery(target, city, supply, contract, channel));
    const surprise = findSurprise(supply, delivered);
    if (surprise) surprises.push(surprise);
    else await journal.add({ resource, outcome: delivered.outcome });
    done += 1;
    if (delivered.outcome === 'accepted') rows += delivered.records;
    report();
  });
  return surprises;
}
