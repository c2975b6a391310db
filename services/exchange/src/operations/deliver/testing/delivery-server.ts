import { once } from 'node:events';
import { createServer, type RequestOptions, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import { indexDirectory } from '@shuqiao/domain/directory-index';
import {
  COMMERCE,
  sampleChannel,
  sampleContractDocument,
  sampleDirectory,
  sampleSystem,
} from '@shuqiao/domain/testing/sample-directory';
import { silentLog } from '@shuqiao/http/log';
import type { Caller } from '@shuqiao/http/signed/caller';
import type { Timers } from '@shuqiao/http/timers';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import type { DeliveryClaims } from '@shuqiao/protocol/sqx/operations';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { openHostedRecords } from '@shuqiao/storage/exchange/open-hosted-records';
import type { Store } from '@shuqiao/storage/store';
import { putLive } from '@shuqiao/storage/testing/hosted-rows';
import type { Settlement } from '../../settlement.ts';
import { deliver } from '../deliver.ts';
import type { DeliveryLimits } from '../deliver-deps.ts';

export const resource = '102001/000001';
export const contract = 'urn:shuqiao:contract:102001-000001@1.0.0';
/** The instant of every request. */
export const nowMs = Date.UTC(2026, 10, 23, 8);

export interface DeliveryServer {
  url: RequestOptions;
  /** Resolves with what became of the next request. */
  nextSettlement(): Promise<Settlement>;
  /** Sends a body under claims that name its hash, unless they name another one. */
  push(body: string | Buffer, claims?: Partial<DeliveryClaims>): Promise<Settlement>;
  close(): Promise<void>;
}

interface Options {
  limits?: Partial<DeliveryLimits>;
  maxBadShare?: number;
  timers?: Timers;
  nowMs?: () => number;
  /** False: nothing is committed, as when the log is down. */
  commits?: boolean;
}

function toView(maxBadShare: number): Caller['view'] {
  const compiled = compileContract(sampleContractDocument());
  const index = indexDirectory(sampleDirectory({ channels: [sampleChannel({ maxBadShare })] }));
  return { index, hash: '', contract: () => compiled, systems: new Map() };
}

function toClaims(given: Partial<DeliveryClaims>): DeliveryClaims {
  const actor = { sub_pseudonym: 'p', role: 'r', loa: '2', terminal: 't' };
  return {
    ...{ iss: 'commerce-core', aud: 'gw', iat: 0, exp: 60, jti: 'j', htm: 'POST', htu: 'u', bh: '' },
    ...{ ct: 'application/x-ndjson', resource_id: resource, contract, channel_id: 'CH-0001', actor },
    ...given,
  };
}

async function commit(store: Store, settlement: Settlement): Promise<void> {
  if (settlement.kind !== 'answered') return;
  for (const effect of settlement.effects) {
    if (effect.kind === 'go-live') await putLive(store, effect, effect);
  }
}

/** A real HTTP server before `deliver`, with the sample directory; authentication is left out. */
export async function startDeliveryServer(store: Store, options: Options = {}): Promise<DeliveryServer> {
  const { limits, maxBadShare = 0.5, timers, commits = true } = options;
  const view = toView(maxBadShare);
  const index = indexDirectory(
    sampleDirectory({ systems: [sampleSystem({ id: 'commerce-core', department: COMMERCE })] }),
  );
  const directory = index.systems.get('commerce-core');
  if (!directory) throw new Error('the sample directory has the system');
  const deps = {
    store,
    hosted: openHostedRecords(store),
    clock: () => nowMs,
    newId: createUuidV7Source({ nowMs: () => nowMs }),
    limits: { deliveryMaxBytes: 10_000_000, deliveryLineMaxBytes: 100_000, ...limits },
    log: silentLog,
    ...(timers && { timers }),
    ...(options.nowMs && { monotonicMs: options.nowMs }),
  };
  const waiting: ((settled: Promise<Settlement>) => void)[] = [];

  const server = createServer((incoming, answer) => {
    const claims = toClaims(JSON.parse(String(incoming.headers['x-claims'])));
    const system = { id: claims.iss, keys: new Map(), directory };
    const jws = {} as Caller['jws'];
    const caller = { system, jws, claims, receivedMs: nowMs, requestId: 'r', incoming, view };
    const settled = deliver(caller, deps).then(async (settlement) => {
      if (commits) await commit(store, settlement);
      settlement.release?.();
      return settlement;
    });
    waiting.shift()?.(settled);
    const respond = (): void => {
      answer.writeHead(200, { Connection: 'close' }).end();
    };
    settled.then(respond, respond);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = { host: '127.0.0.1', port, method: 'POST', agent: false };

  const nextSettlement = () => new Promise<Settlement>((resolve) => waiting.push(resolve));
  return {
    url,
    nextSettlement,
    push(body, claims = {}) {
      const settled = nextSettlement();
      const sent = request({
        ...url,
        headers: { 'x-claims': JSON.stringify({ bh: hashBody(body), ...claims }) },
      });
      // The server may answer, and close, before it has taken everything.
      sent.on('error', () => undefined);
      sent.on('response', (answer) => answer.resume());
      sent.end(body);
      return settled;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
