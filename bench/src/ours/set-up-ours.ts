import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toCityTarget } from '@shuqiao/gateway/city-target';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import type { Application } from '@shuqiao/schemas/types/application';
import type { Channel } from '@shuqiao/schemas/types/channel';
import { type CatalogueClient, createCatalogueClient } from '@shuqiao/seeds/load-city/catalogue-client';
import { BUREAU, type CityTarget, officerOf } from '@shuqiao/seeds/load-city/city-target';
import { findChannels } from '@shuqiao/seeds/load-city/load-channels';
import { pushDelivery } from '@shuqiao/seeds/load-city/push-delivery';
import { findSystemKey } from '@shuqiao/seeds/load-city/system-key';
import type { DeliveryPath } from '../delivery/deliverers.ts';
import { createWideContract, WIDE_RESOURCE } from '../delivery/wide-contract.ts';
import { createWorld, grantTerms, worldSystems } from '../world/create-world.ts';
import type { World } from '../world/world.ts';
import { createBenchBaseline } from './bench-baseline.ts';
import { BENCH_ISSUER } from './start-ours.ts';

export interface OursSetUp {
  readonly world: World;
  readonly deliveries: DeliveryPath;
}

async function applyForGrant(
  client: CatalogueClient,
  { requester, provider, contract }: World,
): Promise<string> {
  const submission = {
    resource: contract['x-resource'],
    items: grantTerms.items,
    legalBasis: grantTerms.legalBases[0],
    scene: '基准测试',
    scope: '基准测试',
    mode: 'api',
    from: '2018-01-01',
    to: null,
    purposes: grantTerms.purposes,
    systems: [requester.id],
    quotaPerDay: grantTerms.quotaPerDay,
  };
  const { id } = await client.post<Application>('applications', officerOf(requester.department), submission);
  const answer = { agree: true, quotaPerDay: grantTerms.quotaPerDay, quotaPerActorPerDay: null };
  const { grant } = await client.post<Application>(`applications/${id}/answer`, officerOf(provider), answer);
  if (!grant) throw new Error('the application made no grant');
  return grant;
}

async function bindWideChannel(client: CatalogueClient, department: string): Promise<string> {
  const registration = { resource: WIDE_RESOURCE, department, type: 'table', maxBadShare: 0.05 };
  const { id } = await client.post<Channel>('channels', officerOf(department), registration);
  return id;
}

async function getSystemKey({ keysFolder }: CityTarget, system: string): Promise<PrivateJwk> {
  const key = await findSystemKey(keysFolder, system);
  if (!key) throw new Error(`${system} has no key`);
  return key;
}

/** Through the gateway's own interfaces: a grant with room for the benchmark, the records, an entry of twenty items. */
export async function setUpOurs(url: string, dataDir: string): Promise<OursSetUp> {
  const target = await toCityTarget({
    dataDir,
    issuer: BENCH_ISSUER,
    catalogueUrl: url,
    exchangeUrl: url,
    clock: Date.now,
  });
  const client = createCatalogueClient(target);
  const keys = {
    gateway: JSON.parse(await readFile(join(dataDir, 'keys', 'gateway.jwk'), 'utf8')) as PrivateJwk,
    requester: await getSystemKey(target, worldSystems.requester),
  };
  const draft = createWorld({ issuer: BENCH_ISSUER, keys });
  await client.post('imports', BUREAU, createBenchBaseline());
  const wideChannel = await bindWideChannel(client, draft.provider);
  const world = createWorld({ issuer: BENCH_ISSUER, keys, grantId: await applyForGrant(client, draft) });
  await pushRecords(client, target, world);
  const system = { id: worldSystems.provider, key: await getSystemKey(target, worldSystems.provider) };
  const contract = createWideContract();
  const deliveries = {
    url,
    issuer: BENCH_ISSUER,
    contract,
    channel: wideChannel,
    system,
    gatewayKey: keys.gateway,
  };
  return { world, deliveries };
}

async function pushRecords(
  client: CatalogueClient,
  target: CityTarget,
  { contract, records }: World,
): Promise<void> {
  const resource = contract['x-resource'];
  const channel = (await findChannels(client)).get(resource);
  if (!channel) throw new Error(`${resource} has no channel`);
  const delivered = await pushDelivery(target, {
    system: worldSystems.provider,
    resource,
    contract: contract.$id,
    channel: channel.id,
    dataAsOfSeconds: Math.floor(Date.now() / 1_000),
    rows: records,
  });
  if (delivered.outcome === 'accepted' && delivered.records === records.length) return;
  throw new Error(`the records were not taken: ${JSON.stringify(delivered)}`);
}
