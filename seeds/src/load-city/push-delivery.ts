import type { Client } from '@shuqiao/client/client';
import { createClient } from '@shuqiao/client/create-client';
import { ExchangeRefused } from '@shuqiao/client/exchange-refused';
import type { Row } from '../rows/row-source.ts';
import type { CityTarget } from './city-target.ts';
import { findSystemKey } from './system-key.ts';

export interface DeliveryToPush {
  readonly system: string;
  readonly resource: string;
  readonly contract: string;
  readonly channel: string;
  readonly dataAsOfSeconds: number;
  /** Read twice, hence no generator. Undefined declares under signature that nothing has changed. */
  readonly rows: Iterable<Row> | undefined;
}

export type Delivered =
  | { readonly outcome: 'accepted'; readonly records: number; readonly rejected: number }
  | { readonly outcome: 'refused'; readonly code: string };

/** A client that signs as this demo system, with the key that the load has made for it. */
export async function openSystemClient(target: CityTarget, system: string): Promise<Client> {
  const { exchangeUrl, issuer, keysFolder, nowMs } = target;
  const key = await findSystemKey(keysFolder, system);
  if (!key) throw new RangeError(`${system} has no key in ${keysFolder}`);
  return createClient({ system, key, baseUrl: exchangeUrl, issuer, trustFirstKeys: true, clock: nowMs });
}

async function push(client: Client, delivery: DeliveryToPush): Promise<Delivered> {
  const { resource, contract, channel, dataAsOfSeconds, rows } = delivery;
  const dataAsOf = new Date(dataAsOfSeconds * 1_000);
  try {
    const content = rows === undefined ? { noChange: true as const } : { rows };
    const { accepted, rejected } = await client.push({ resource, contract, channel, dataAsOf, ...content });
    return { outcome: 'accepted', records: accepted, rejected: rejected.length };
  } catch (error) {
    if (!(error instanceof ExchangeRefused)) throw error;
    return { outcome: 'refused', code: error.code };
  }
}

/** A signed refusal is an answer like any other; everything else that goes wrong is thrown. */
export async function pushDelivery(target: CityTarget, delivery: DeliveryToPush): Promise<Delivered> {
  return push(await openSystemClient(target, delivery.system), delivery);
}

export type Pusher = (delivery: DeliveryToPush) => Promise<Delivered>;

/** For many deliveries: every system's client is opened once. */
export function createPusher(target: CityTarget): Pusher {
  const clients = new Map<string, Promise<Client>>();
  return async (delivery) => {
    const { system } = delivery;
    const client = clients.get(system) ?? openSystemClient(target, system);
    clients.set(system, client);
    return push(await client, delivery);
  };
}
