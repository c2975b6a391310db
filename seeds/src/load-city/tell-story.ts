import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import type { City } from '../city.ts';
import { listSupplies, type Supply } from '../list-supplies.ts';
import { readCatalogue, readChannels, readStory } from '../read-seeds.ts';
import { planStory, type StoryDelivery, type StoryMoment } from '../story/plan-story.ts';
import { toDataAsOfMs } from '../story/to-data-as-of.ts';
import type { CatalogueClient } from './catalogue-client.ts';
import type { CityTarget } from './city-target.ts';
import { deliveredRows } from './delivered-rows.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { getFrom } from './get-from.ts';
import { bindChannel, findChannels } from './load-channels.ts';
import type { LoadJournal } from './load-journal.ts';
import type { OnProgress } from './progress.ts';
import { createPusher, type DeliveryToPush, type Pusher } from './push-delivery.ts';
import type { StoryStage } from './story-stage.ts';
import { findSurprise, type Surprise } from './surprise.ts';

/** Serving and sending share the machine: more at once would only wait for each other. */
const DELIVERIES_AT_ONCE = 2;
/** They are small, and those that come together are committed together. */
const DECLARATIONS_AT_ONCE = 16;

export interface Telling {
  readonly client: CatalogueClient;
  readonly target: CityTarget;
  readonly city: City;
  readonly journal: LoadJournal;
  readonly stage: StoryStage;
  readonly onProgress: OnProgress;
}

class Story {
  readonly surprises: Surprise[] = [];
  rows = 0;
  readonly #telling: Telling;
  readonly #push: Pusher;
  readonly #supplies: ReadonlyMap<string, Supply>;
  readonly #contracts: ReadonlyMap<string, ContractDocument>;
  #channels: ReadonlyMap<string, string> = new Map();

  constructor(telling: Telling) {
    this.#telling = telling;
    this.#push = createPusher(telling.target);
    this.#supplies = new Map(listSupplies().map((supply) => [supply.resource, supply]));
    this.#contracts = new Map(readContracts().map((contract) => [contract['x-resource'], contract]));
  }

  async open(): Promise<void> {
    const channels = await findChannels(this.#telling.client);
    this.#channels = new Map([...channels].map(([resource, { id }]) => [resource, id]));
  }

  async bind(resources: readonly string[]): Promise<void> {
    const unbound = resources.filter((resource) => !this.#channels.has(resource));
    if (unbound.length === 0) return;
    const { client, target } = this.#telling;
    for (const channel of readChannels()) {
      if (unbound.includes(channel.resource)) await bindChannel(client, channel);
    }
    await this.open();
    await target.refreshDirectory?.();
  }

  /** Once, also over a kill in between: the same rows again would count as unchanged. */
  async deliver(delivery: StoryDelivery): Promise<void> {
    const { resource, number, isLast, outcome: expected } = delivery;
    const { journal } = this.#telling;
    const name = `${resource}#${number}`;
    if (journal.told.has(name)) return;
    const delivered = await this.#push(this.#toDelivery(resource, delivery));
    if (delivered.outcome === 'accepted') this.rows += delivered.records;
    const surprise = findSurprise(resource, expected, delivered);
    if (surprise) this.surprises.push(surprise);
    else await journal.add({ told: name });
    if (isLast && !surprise) await journal.add({ resource, outcome: expected });
  }

  async declare(resource: string): Promise<void> {
    const delivered = await this.#push(this.#toDelivery(resource, undefined));
    const surprise = findSurprise(resource, 'accepted', delivered);
    if (surprise) this.surprises.push(surprise);
  }

  /** Without rows, "no change" is declared. */
  #toDelivery(resource: string, rows: StoryDelivery | undefined): DeliveryToPush {
    const { target, city, stage } = this.#telling;
    const { system, ageDays, state } = getFrom(this.#supplies, resource, 'supply');
    const contract = getFrom(this.#contracts, resource, 'contract');
    const nowMs = target.nowMs();
    const asOfMs = rows ? toDataAsOfMs({ nowMs, untilMs: stage.untilMs, ageDays }) : nowMs;
    const isEmpty = state === 'empty';
    const isRefused = rows?.outcome === 'refused';
    return {
      system,
      resource,
      contract: contract.$id,
      channel: getFrom(this.#channels, resource, 'channel'),
      dataAsOfSeconds: Math.floor(asOfMs / 1_000),
      rows: rows && deliveredRows(city, contract, { isEmpty, isRefused, badShare: rows.badShare }),
    };
  }
}

/**
 * What of a moment is still to be done: an earlier start that was killed may have been here. Nobody declares
 * afterwards that at some time nothing had changed.
 */
function toRemaining(moment: StoryMoment, openedMs: number): StoryMoment {
  return moment.atMs < openedMs ? { ...moment, declare: [] } : moment;
}

async function tellMoment(story: Story, { bind, deliver, declare }: StoryMoment): Promise<void> {
  await story.bind(bind);
  await forEachBounded(deliver, DELIVERIES_AT_ONCE, (delivery) => story.deliver(delivery));
  await forEachBounded(declare, DECLARATIONS_AT_ONCE, (resource) => story.declare(resource));
}

/**
 * The weeks before the load as story.json has them: on a clock that is moved from one moment to the next, channels
 * are bound, rows delivered, and "no change" declared. Ends in real time.
 */
export async function tellStory(telling: Telling): Promise<Surprise[]> {
  const { target, journal, stage, onProgress } = telling;
  const script = readStory();
  const cycles = new Map(readCatalogue().resources.map(({ code, cycle }) => [code, cycle]));
  const openedMs = target.nowMs();
  const story = new Story(telling);
  await story.open();
  const report = (left: number) =>
    onProgress({ step: 'history', done: script.days - left, total: script.days, rows: story.rows });
  let daysAgo = script.days;
  report(daysAgo);
  for (const moment of planStory(script, cycles, stage.untilMs)) {
    if (moment.daysAgo < daysAgo) report(moment.daysAgo);
    daysAgo = moment.daysAgo;
    if (moment.atMs > openedMs) {
      await journal.add({ clockMs: moment.atMs });
      await stage.moveTo(moment.atMs);
    }
    await tellMoment(story, toRemaining(moment, openedMs));
  }
  await journal.add({ clockMs: stage.untilMs });
  await stage.end();
  report(0);
  return story.surprises;
}
