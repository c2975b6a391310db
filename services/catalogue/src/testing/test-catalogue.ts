import { createPrivateKey } from 'node:crypto';
import { createPersonVerifier } from '@shuqiao/http/identity';
import { silentLog } from '@shuqiao/http/log';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person, Role } from '@shuqiao/http/person';
import type { PersonEnv } from '@shuqiao/http/require-role';
import { createServiceIdentity } from '@shuqiao/http/service-identity';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { type FakeTimers, fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { afterEach } from 'vitest';
import { createVisibility } from '../access/visibility.ts';
import { catalogueApp } from '../app.ts';
import { type DirectoryPublisher, startDirectoryPublisher } from '../directory/directory-publisher.ts';
import { checkAnswer } from './check-answer.ts';
import { marketCode, policeCode, taxCode } from './small-city.ts';

export const issuer = 'https://gateway.example';
/** A Monday, ten in the morning in China. */
export const startMs = Date.parse('2026-11-23T02:00:00Z');

export const directoryKey = generateKey('ES256');
const personKey = generateKey('ES256');
const serviceToken = 'a-service-token';

const newPerson = (subject: string, role: Role, department?: string): Person =>
  department === undefined ? { subject, role } : { subject, role, department };

export const people = {
  bureau: newPerson('bureau-a', 'bureau'),
  operator: newPerson('operator-a', 'operator'),
  auditor: newPerson('auditor-a', 'auditor'),
  market: newPerson('market-a', 'officer', marketCode),
  marketColleague: newPerson('market-b', 'officer', marketCode),
  tax: newPerson('tax-a', 'officer', taxCode),
  taxColleague: newPerson('tax-b', 'officer', taxCode),
  police: newPerson('police-a', 'officer', policeCode),
  taxDeveloper: newPerson('tax-dev-a', 'developer', taxCode),
  marketDeveloper: newPerson('market-dev-a', 'developer', marketCode),
} as const;

export interface CallOptions {
  readonly as?: Person | 'service';
  readonly json?: unknown;
  /** Instead of `json`, as it stands. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly text: string;
}

export interface TestCatalogue {
  readonly app: Hono<PersonEnv>;
  readonly store: Store;
  readonly directory: DirectoryPublisher;
  readonly timers: FakeTimers;
  /** Answers that the API document does not describe fail the test. */
  call<T = { code: string }>(method: string, path: string, options?: CallOptions): Promise<Answer<T>>;
}

const publishers: DirectoryPublisher[] = [];
afterEach(() => {
  for (const publisher of publishers.splice(0)) publisher.stop();
});

async function toHeaders({ as, json, headers }: CallOptions, nowMs: number): Promise<Headers> {
  const all = new Headers(headers);
  if (json !== undefined && !all.has('content-type')) all.set('content-type', 'application/json');
  if (as === undefined) return all;
  const options = { key: personKey, issuer: `${issuer}#persons`, audience: issuer, nowMs };
  const token = as === 'service' ? serviceToken : await mintPersonToken(as, options);
  all.set('authorization', `Bearer ${token}`);
  return all;
}

/** The service on this store, with a clock that only the test moves. */
export function testCatalogue(store: Store, timers: FakeTimers = fakeTimers(startMs)): TestCatalogue {
  const { clock } = timers;
  const directory = startDirectoryPublisher({
    store,
    issuer,
    key: { kid: directoryKey.kid, privateKey: createPrivateKey({ key: { ...directoryKey }, format: 'jwk' }) },
    clock,
    log: silentLog,
    timers,
  });
  publishers.push(directory);
  const app = catalogueApp({
    store,
    directory,
    visibility: createVisibility(store),
    verifyPerson: createPersonVerifier({
      keys: { keys: [toPublicJwk(personKey)] },
      issuer: `${issuer}#persons`,
      audience: issuer,
      clock,
    }),
    isService: createServiceIdentity([serviceToken]),
    issuer,
    clock,
    log: silentLog,
    telemetry: silentTelemetry,
  });

  return {
    app,
    store,
    directory,
    timers,
    async call<T>(method: string, path: string, options: CallOptions = {}): Promise<Answer<T>> {
      const body = options.raw ?? (options.json === undefined ? undefined : JSON.stringify(options.json));
      const answer = await app.request(`/catalogue/v1${path}`, {
        method,
        headers: await toHeaders(options, clock()),
        ...(body === undefined ? {} : { body }),
      });
      const text = await answer.text();
      const parsed = text === '' ? undefined : JSON.parse(text);
      checkAnswer(method, `/catalogue/v1${path}`, answer, parsed);
      return { status: answer.status, headers: answer.headers, body: parsed as T, text };
    },
  };
}
