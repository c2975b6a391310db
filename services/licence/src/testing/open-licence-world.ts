import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@shuqiao/http/clock';
import { openDataDir } from '@shuqiao/http/data-dir';
import { directoryHolder } from '@shuqiao/http/directory/directory-holder';
import { failureLimiter } from '@shuqiao/http/failure-limiter';
import { createPersonVerifier } from '@shuqiao/http/identity';
import { loadOrCreateKey, toPublicJwk } from '@shuqiao/http/load-or-create-key';
import { silentLog } from '@shuqiao/http/log';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person } from '@shuqiao/http/person';
import { createServiceIdentity } from '@shuqiao/http/service-identity';
import { testApp } from '@shuqiao/http/testing/test-app';
import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { readLicenceTypes } from '@shuqiao/schemas/types/read-schemas';
import { approveAuthority, proposeAuthority } from '@shuqiao/storage/licence/issuer-authority';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import type { LicenceDeps } from '../deps.ts';
import { outboxDrain } from '../evidence/drain-outbox.ts';
import { evidenceOf } from '../evidence/evidence.ts';
import { issuerSigners } from '../keys/issuer-signers.ts';
import { openLicenceKeys } from '../keys/open-keys.ts';
import type { LicenceEnv } from '../licence-env.ts';
import { exchangeCases } from '../registers/exchange-cases.ts';
import { noRegister } from '../registers/no-register.ts';
import { openTrust } from '../trust/publish-trust.ts';
import { trustContentReader } from '../trust/read-facts.ts';
import { fakeExchange } from './fake-exchange.ts';

const ISSUER = 'https://gateway.example';

/** Synthetic departments with valid codes. */
export const MARKET = '11371000MBT000273B';
export const FOOD = '11371000MBT000265G';
export const POLICE = '11371000MBT000062U';

export interface WorldOptions {
  readonly clock?: () => number;
  /** What the task under test brings: status lists, publication, a register. */
  readonly deps?: Partial<LicenceDeps>;
}

/**
 * A licence service without its routes, over this store: trust published, every type issued by the departments
 * that its contract names, evidence taken by a fake exchange. Routes are added to `app` by the test.
 */
export async function openLicenceWorld(store: Store, { clock = systemClock, deps }: WorldOptions = {}) {
  const dataDir = await mkdtemp(join(tmpdir(), 'shuqiao-licence-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const folder = await openDataDir(dataDir);
  const keys = await openLicenceKeys(folder);
  const persons = await loadOrCreateKey(folder.keyFile('persons.jwk'), 'ES256');
  const signers = issuerSigners(folder);
  const exchange = fakeExchange();
  const evidence = evidenceOf(exchange.fetch);
  const directory = directoryHolder({ trust: { issuer: ISSUER, keys: [keys.directoryPublic] }, clock });
  const hashHolder = (code: string) => createHmac('sha256', keys.holder).update(code).digest('base64url');

  await grantAll(store);
  const trust = await openTrust({
    store,
    clock,
    signer: keys.receiptSigner,
    readContent: trustContentReader({
      issuer: ISSUER,
      store,
      clock,
      directory,
      signers,
      statusPublic: keys.statusPublic,
    }),
  });

  const verifyPerson = createPersonVerifier({
    keys: { keys: [toPublicJwk(persons)] },
    issuer: `${ISSUER}#persons`,
    audience: ISSUER,
    clock,
  });
  const all: LicenceDeps = {
    issuer: ISSUER,
    origin: ISSUER,
    store,
    clock,
    newId: createUuidV7Source({ nowMs: clock }),
    directory,
    evidence,
    drainOutbox: outboxDrain(store, evidence),
    publishLists: async () => undefined,
    trust,
    signerOf: signers.signerOf,
    receiptSigner: keys.receiptSigner,
    status: { find: () => ({ code: 'status_unavailable', reason: 'no lists in this world' }) },
    register: noRegister,
    findCase: exchangeCases(exchange.fetch, hashHolder),
    hashHolder,
    failures: failureLimiter(clock, { perMinute: 600 }),
    findAddress: () => '127.0.0.1',
    verifyPerson,
    isService: createServiceIdentity([keys.serviceToken]),
    perform: () => Promise.reject(new Error('no signed requests in this world')),
    nonces: { issue: () => '', consume: () => false, isRequired: () => false },
    log: silentLog,
    ...deps,
  };
  const app: Hono<LicenceEnv> = testApp<LicenceEnv>({ log: silentLog });

  const tokenOf = (person: Person) =>
    mintPersonToken(person, { key: persons, issuer: `${ISSUER}#persons`, audience: ISSUER, nowMs: clock() });

  return {
    app,
    deps: all,
    keys,
    folder,
    exchange,
    issuer: ISSUER,
    tokenOf,
    /** POSTs JSON as a person, or as nobody. */
    async post(path: string, body: object, person?: Person): Promise<Response> {
      const headers = new Headers({ 'Content-Type': 'application/json' });
      if (person) headers.set('Authorization', `Bearer ${await tokenOf(person)}`);
      return app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
    },
    /** POSTs JSON as one of the gateway's services. */
    postAsService: (path: string, body: object) =>
      app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${keys.serviceToken}` },
        body: JSON.stringify(body),
      }),
  };
}

export type LicenceWorldOfService = Awaited<ReturnType<typeof openLicenceWorld>>;

async function grantAll(store: Store): Promise<void> {
  await store.write(async (w) => {
    for (const type of readLicenceTypes()) {
      for (const department of type['x-issuers']) {
        const id = `LA-${type['x-licenceType']}-${department}`;
        const period = { validFrom: '1990-01-01', validTo: null, successor: null };
        const what = { department, type: type['x-licenceType'], area: '371000', legalBasis: '测试' };
        await proposeAuthority(w, { id, ...what, ...period, proposedBy: 'bureau-1' });
        await approveAuthority(w, { id, version: 1, by: 'bureau-2' });
      }
    }
  });
}
