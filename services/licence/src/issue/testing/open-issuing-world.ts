import { createPrivateKey } from 'node:crypto';
import {
  licenceTypeOf,
  sampleCardClaims,
  sampleFoodClaims,
} from '@shuqiao/domain/licence/testing/sample-licence';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import type { Person } from '@shuqiao/http/person';
import { hashDirectory, signDirectory } from '@shuqiao/protocol/directory/directory-token';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { createStatusCache } from '@shuqiao/protocol/licence/status-list/status-cache';
import type { Directory } from '@shuqiao/schemas/types/directory';
import type { LicenceActRequest } from '@shuqiao/schemas/types/licence-act';
import type { LicenceIssue } from '@shuqiao/schemas/types/licence-issue';
import { insertStampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import type { Store } from '@shuqiao/storage/store';
import type { LicenceDeps } from '../../deps.ts';
import type { Acting } from '../../gate/acting.ts';
import { listPublisher } from '../../status/list-publisher.ts';
import { ownLists } from '../../status/own-lists.ts';
import { ownStatusSource } from '../../status/own-status-source.ts';
import { FOOD, MARKET, openLicenceWorld, POLICE } from '../../testing/open-licence-world.ts';
import { performLicenceAct } from '../act-on-licence.ts';
import { performIssue } from '../issue-licence.ts';
import { placeStatuses } from '../place-status.ts';

export const START_MS = Date.parse('2026-11-24T02:00:00Z');
export const foodType = licenceTypeOf('食品经营许可证')['x-licenceType'];
export const cardType = licenceTypeOf('居民身份证')['x-licenceType'];

type Department = Directory['departments'][number];

const NAMES: Readonly<Record<string, string>> = {
  [MARKET]: '市市场监管局',
  [FOOD]: '市食品药品监管局',
  [POLICE]: '市公安局',
};

export const issuerOf = (department: string): Person => ({
  subject: 'account-1',
  role: 'issuer',
  department,
});

export const actingFor = (department: string, actor = 'account-1'): Acting => ({
  department,
  actor,
  role: 'issuer',
  system: null,
  requestId: '00000000-0000-4000-8000-000000000001',
});

const PLATFORM = ['ZZMC', 'ZZLXDM', 'ZZBS', 'ZZBFJG', 'ZZBFJGDM', 'CZZTDMLX', 'CZZTDMLXDM'];

function handedIn(claims: Record<string, unknown>): LicenceIssue['claims'] {
  return Object.fromEntries(
    Object.entries(claims).filter(([name]) => !PLATFORM.includes(name)),
  ) as LicenceIssue['claims'];
}

/** What the food department hands in for a licence of 2024. */
export function foodIssue(over: Record<string, string | string[]> = {}): LicenceIssue {
  const period = { ZZBFRQ: '2024-08-01', ZZYXQQSRQ: '2024-08-01', ZZYXQJZRQ: '2029-07-31' };
  return { type: foodType, area: '371002', claims: { ...handedIn(sampleFoodClaims(period)), ...over } };
}

export function cardIssue(over: Record<string, string> = {}): LicenceIssue {
  return { type: cardType, area: '371002', claims: { ...handedIn(sampleCardClaims()), ...over } };
}

/** The world of licences with its directory, its own status lists and a clock that stands still until it is moved. */
export async function openIssuingWorld(store: Store) {
  let nowMs = START_MS;
  const clock = () => nowMs;
  const world = await openLicenceWorld(store, { clock });
  const { issuer, keys } = world;
  const publishLists = listPublisher({ store, issuer, statusSigner: keys.statusSigner, clock });
  const load = ownLists({
    issuer,
    read: store.read,
    outside: async () => ({ code: 'status_unavailable', reason: 'outside' }),
  });
  const cache = createStatusCache({ load, crypto: nodeLicenceCrypto, clock });
  const status = ownStatusSource({ issuer, read: store.read, crypto: nodeLicenceCrypto, cache });
  const deps: LicenceDeps = { ...world.deps, publishLists, status };
  let version = 0;

  async function publishDirectory(change: (departments: Map<string, Department>) => void = () => undefined) {
    const departments = new Map(
      Object.entries(NAMES).map(([code, name]) => [code, toDepartment(code, name)]),
    );
    change(departments);
    version += 1;
    const directory = toDirectory(issuer, version, nowMs, [...departments.values()]);
    const bytes = Buffer.from(JSON.stringify(directory));
    const jwk = await loadOrCreateKey(world.folder.keyFile('directory.jwk'), 'ES256');
    const iat = Math.floor(nowMs / 1000);
    const claims = { iss: issuer, iat, exp: iat + YEAR_SECONDS, n: version, h: hashDirectory(bytes) };
    const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
    await deps.directory.accept(bytes, await signDirectory(claims, key, jwk.kid));
    await deps.trust.refresh();
  }

  await publishDirectory();
  return {
    ...world,
    deps,
    load,
    publishDirectory,
    advance(ms: number) {
      nowMs += ms;
    },
    issue: (body: LicenceIssue = foodIssue(), department = FOOD) =>
      performIssue(deps, actingFor(department), body),
    act: (body: LicenceActRequest, department = FOOD) => performLicenceAct(deps, actingFor(department), body),
    /** Makes a stamped copy as the service for copies does. */
    async copy(zzbs: string, id: string) {
      await store.write(async (w) => {
        const [status] = await placeStatuses(w, foodType, [id], { nowMs, newId: deps.newId });
        if (!status) throw new Error('no status index');
        const facts = {
          matter: 'open-a-shop',
          audience: MARKET,
          caseId: 'case-1',
          maker: FOOD,
          reason: '开办',
        };
        await insertStampedCopy(w, {
          id,
          zzbs,
          ...facts,
          ...status,
          madeMs: nowMs,
          expiresMs: nowMs + 86_400_000,
        });
      });
    },
  };
}

export type IssuingWorld = Awaited<ReturnType<typeof openIssuingWorld>>;

const YEAR_SECONDS = 365 * 86_400;

function toDepartment(code: string, name: string): Department {
  return {
    code,
    name,
    kind: 'department',
    inRate: true,
    validFrom: '2000-01-01',
    validTo: null,
    mergedInto: null,
  };
}

function toDirectory(issuer: string, version: number, nowMs: number, departments: Department[]): Directory {
  return {
    issuer,
    version,
    issuedAt: new Date(nowMs).toISOString(),
    expiresAt: new Date(nowMs + YEAR_SECONDS * 1000).toISOString(),
    departments,
    systems: [],
    resources: [],
    contracts: [],
    purposes: [],
    legalBases: [],
    grants: [],
    channels: [],
    obligations: [],
  };
}

export { FOOD, MARKET, POLICE };
