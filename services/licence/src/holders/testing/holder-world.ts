import { createPrivateKey, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { splitClaims } from '@shuqiao/domain/licence/licence-claims';
import {
  licenceTypeOf,
  sampleCardClaims,
  sampleFoodClaims,
  sampleIdentifier,
} from '@shuqiao/domain/licence/testing/sample-licence';
import { toPredicates } from '@shuqiao/domain/licence/to-predicates';
import { parseLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person } from '@shuqiao/http/person';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { bindTerms } from '@shuqiao/protocol/licence/sd-jwt/bind-terms';
import { issueLicenceToken } from '@shuqiao/protocol/licence/sd-jwt/issue-licence-token';
import { presentLicence } from '@shuqiao/protocol/licence/sd-jwt/present-licence';
import { issueStatusListToken } from '@shuqiao/protocol/licence/status-list/issue-status-list-token';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import { setStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import type { StatusSource } from '@shuqiao/protocol/licence/status-list/status-source';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { findLicence, insertLicence, type Licence, replaceLicence } from '@shuqiao/storage/licence/licence';
import { putLicenceType } from '@shuqiao/storage/licence/licence-type';
import { insertMatter } from '@shuqiao/storage/licence/matter';
import { findStatusList, insertStatusList } from '@shuqiao/storage/licence/status-list';
import {
  allocateStatusIndexes,
  readStatusValues,
  setStatusValue,
} from '@shuqiao/storage/licence/status-list-entry';
import type { Store } from '@shuqiao/storage/store';
import { MARKET, openLicenceWorld } from '../../testing/open-licence-world.ts';
import { toIssuerId, toStatusPrefix } from '../../trust/compose-trust.ts';
import type { ProofPurpose } from '../prove-holder.ts';

export const nowMs = Date.parse('2026-11-24T02:00:00.500Z');

export const businessType = licenceTypeOf('营业执照');
export const cardType = licenceTypeOf('居民身份证');
export const foodType = licenceTypeOf('食品经营许可证');

export const FIRM = '91371000MAT000018Y';
export const PERSON = '371099200002290033';
/** Handles the matter of these tests. */
export const WINDOW = '11371000MBT000329E';
export const MATTER = '371000-qykb-06';

export const holderKey = generateKey('ES256');
export const strangersKey = generateKey('ES256');

const typeCode = (type: LicenceType): string => type['x-licenceType'];

export const businessClaims = {
  ZZMC: '营业执照',
  ZZLXDM: typeCode(businessType),
  ZZBS: sampleIdentifier(businessType, MARKET, FIRM),
  ZZBH: FIRM,
  ZZBFJG: '市工商局',
  ZZBFJGDM: MARKET,
  ZZBFRQ: '2020-01-02',
  ZZYXQQSRQ: '2020-01-02',
  CZZT: '威海示例餐饮有限公司',
  CZZTDM: FIRM,
  CZZTDMLX: '统一社会信用代码',
  CZZTDMLXDM: '001',
  KZ_LX: '有限责任公司（自然人独资）',
  KZ_FDDBR: '示例甲',
  KZ_ZCZB: '50万元',
  KZ_CLRQ: '2020-01-02',
  KZ_ZS: '威海市环翠区示例路1号',
  KZ_JYFW: '餐饮服务',
};
export const cardClaims = sampleCardClaims({ ZZYXQJZRQ: '2037-03-01' });
export const foodClaims = sampleFoodClaims({ ZZYXQJZRQ: '2028-07-31' });

interface WorldTime {
  clock?: () => number;
}

/** The world of the service with real status lists, one matter, and a way to issue and to present. */
export async function openHolderWorld(store: Store, { clock = () => nowMs }: WorldTime = {}) {
  const world = await openLicenceWorld(store, { clock });
  const status = statusOf(store, world.issuer, createNodeSigner(await statusKey(world)), clock);
  const deps = { ...world.deps, status };
  await store.write((w) => insertMatter(w, matterRow));

  return {
    ...world,
    deps,
    store,
    async get(path: string, person: Person): Promise<Response> {
      const key = await loadOrCreateKey(world.folder.keyFile('persons.jwk'), 'ES256');
      const token = await mintPersonToken(person, {
        key,
        issuer: `${deps.issuer}#persons`,
        audience: deps.issuer,
        nowMs: clock(),
      });
      return world.app.request(path, { headers: { Authorization: `Bearer ${token}` } });
    },
    /** An open case of the matter about this holder. */
    openCase(id: string, applicant: string, changes: object = {}): string {
      const open = { id, department: WINDOW, matter: MATTER, applicant, closedOn: null };
      world.exchange.cases.set(id, { ...open, ...changes } as never);
      return id;
    },
    /** Into the register; gives the token that the holder keeps. */
    async issue(type: LicenceType, claims: Record<string, unknown>, key = holderKey): Promise<string> {
      const licence = await store.write((w) => insert(w, type, claims));
      return tokenOf(licence, type, await deps.signerOf(licence.issuer), deps.issuer, clock(), key);
    },
    async setState(zzbs: string, state: Licence['state'], value: number): Promise<void> {
      await store.write(async (w) => {
        const licence = await findLicence(w, zzbs);
        if (!licence) throw new Error('no such licence');
        await replaceLicence(w, { ...licence, state });
        await setStatusValue(w, { list: licence.statusList, index: licence.statusIndex }, value);
      });
    },
    /** A fresh presentation for a purpose, bound to terms where there are some. */
    async present(token: string, purpose: ProofPurpose, showing: Showing = {}): Promise<string> {
      const { terms, show, key = holderKey, audience = `${deps.issuer}#${purpose}` } = showing;
      const fresh = showing.nonce ?? (await takeNonce(world.app));
      const nonce = terms ? await bindTerms(fresh, terms, nodeLicenceCrypto) : fresh;
      const binding = {
        signer: createNodeSigner(key),
        audience,
        nonce,
        iatSeconds: Math.floor(clock() / 1000),
      };
      const isShown = (name: string) => show === undefined || show.includes(name);
      return presentLicence(token, { show: isShown, binding }, nodeLicenceCrypto);
    },
  };
}

export type HolderWorld = Awaited<ReturnType<typeof openHolderWorld>>;

interface Showing {
  terms?: object;
  show?: readonly string[];
  key?: typeof holderKey;
  nonce?: string;
  audience?: string;
}

const matterRow = {
  code: MATTER,
  name: '开办餐饮店',
  department: WINDOW,
  inForce: true,
  requirements: [
    { type: typeCode(businessType), items: ['CZZT', 'CZZTDM', 'KZ_FDDBR', 'KZ_ZS'] },
    { type: typeCode(cardType), items: ['CZZT', 'CZZTDM'] },
    { type: typeCode(foodType), items: ['ZZBH', 'KZ_JYXM'], optional: true },
  ],
};

async function takeNonce(app: HolderWorld['app']): Promise<string> {
  const { nonce } = (await (await app.request('/licence/v1/nonce')).json()) as { nonce: string };
  return nonce;
}

async function statusKey({ folder }: Awaited<ReturnType<typeof openLicenceWorld>>) {
  const jwk = await loadOrCreateKey(folder.keyFile('licence-status.jwk'), 'ES256');
  return { kid: jwk.kid, alg: jwk.alg, key: createPrivateKey({ key: { ...jwk }, format: 'jwk' }) };
}

/** Every list signed anew from what the store says now. */
function statusOf(
  store: Store,
  issuer: string,
  signer: ReturnType<typeof createNodeSigner>,
  clock: () => number,
): StatusSource {
  return {
    async find(uri, ask) {
      const id = uri.slice(toStatusPrefix(issuer).length);
      const list = await findStatusList(store.read, id);
      if (!list) return { code: 'status_unavailable', reason: 'no list' };
      const bytes = new Uint8Array((list.size * 2) / 8);
      for await (const page of readStatusValues(store.read, id)) {
        for (const { index, value } of page) setStatus(bytes, 2, index, value);
      }
      const iatSeconds = Math.floor(clock() / 1000);
      const times = { iatSeconds, expSeconds: iatSeconds + 86_400, ttlSeconds: 300 };
      const token = await issueStatusListToken(
        { uri, iss: issuer, ...times, bits: 2, bytes },
        signer,
        deflateSync,
      );
      const read = await readStatusListToken(token, { ...ask, uri, crypto: nodeLicenceCrypto });
      return 'code' in read ? read : { list: read };
    },
  };
}

async function insert(
  w: Parameters<typeof insertLicence>[0],
  type: LicenceType,
  claims: Record<string, unknown>,
): Promise<Licence> {
  const code = typeCode(type);
  const list = `L${code}`;
  await putLicenceType(w, { code, version: type['x-version'], document: type, publishedMs: nowMs });
  await insertStatusList(w, { id: list, type: code, bits: 2, size: 131_072, madeMs: nowMs });
  const zzbs = String(claims.ZZBS);
  const [statusIndex] = (await allocateStatusIndexes(w, list, [zzbs])) ?? [];
  const parts = parseLicenceIdentifier(zzbs);
  if (statusIndex === undefined || !parts) throw new Error('no index');
  const text = (name: string): string => String(claims[name]);
  const row: Omit<Licence, 'version'> = {
    zzbs,
    base: zzbs.split('.').slice(0, -2).join('.'),
    type: code,
    issuer: parts.issuer,
    serial: parts.serial,
    versionNo: Number(parts.version),
    number: text('ZZBH'),
    holderCode: text('CZZTDM'),
    holderName: text('CZZT'),
    holderKind: text('CZZTDMLXDM') === '111' ? 'person' : 'organisation',
    area: '371002',
    issuedOn: text('ZZBFRQ'),
    validFrom: text('ZZYXQQSRQ'),
    validTo: claims.ZZYXQJZRQ === undefined ? null : text('ZZYXQJZRQ'),
    claims,
    madeBy: 'issue',
    state: '01',
    stateSince: text('ZZBFRQ'),
    relatedZzbs: null,
    statusList: list,
    statusIndex,
    createdMs: nowMs,
  };
  const made = await insertLicence(w, row);
  if (!made.inserted) throw new Error('the licence is there already');
  return { ...row, version: 1 };
}

async function tokenOf(
  licence: Licence,
  type: LicenceType,
  signer: Parameters<typeof issueLicenceToken>[1],
  issuer: string,
  atMs: number,
  key: typeof holderKey,
): Promise<string> {
  const iat = Math.floor(atMs / 1000) - 3_600;
  const claims = { ...licence.claims, ...toPredicates(type, licence.claims, toLegalDate(atMs)) };
  const { plain, disclosable } = splitClaims(type, claims);
  const head = {
    iss: toIssuerId(issuer, licence.issuer),
    iat,
    exp: iat + 90 * 86_400,
    vct: toVct(licence.type, type['x-version']),
    status: { status_list: { idx: licence.statusIndex, uri: toStatusPrefix(issuer) + licence.statusList } },
  };
  const content = { plain: { ...head, ...plain }, disclosable, holderKey: toPublicJwk(key) };
  return (await issueLicenceToken(content, signer, nodeLicenceCrypto, randomBytes)).token;
}
