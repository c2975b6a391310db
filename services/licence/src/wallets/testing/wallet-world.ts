import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { splitClaims } from '@shuqiao/domain/licence/licence-claims';
import type { MatterRequirement } from '@shuqiao/domain/licence/matter';
import {
  licenceTypeOf,
  sampleCardClaims,
  sampleFoodClaims,
} from '@shuqiao/domain/licence/testing/sample-licence';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { issueLicenceToken } from '@shuqiao/protocol/licence/sd-jwt/issue-licence-token';
import { issueStatusListToken } from '@shuqiao/protocol/licence/status-list/issue-status-list-token';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import { setStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import type { StatusSource } from '@shuqiao/protocol/licence/status-list/status-source';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { insertMatter } from '@shuqiao/storage/licence/matter';
import type { Store } from '@shuqiao/storage/store';
import { FOOD, type LicenceWorldOfService, openLicenceWorld } from '../../testing/open-licence-world.ts';
import { toIssuerId, toStatusPrefix } from '../../trust/compose-trust.ts';
import { beginWalletTransaction } from '../begin-transaction.ts';
import { collectWalletAnswer } from '../collect-answer.ts';
import { receiveWalletResponse } from '../receive-response.ts';
import { sendWalletRequest } from '../send-request.ts';
import { toDidClient } from '../wallet-client.ts';
import { type HeldLicence, testWallet } from './test-wallet.ts';

export const START_MS = Date.parse('2026-11-24T02:00:00Z');
export const MATTER = '371000-xk-01';
export const CASE = 'CASE-2026-000001';
export const clerk = { subject: 'clerk-1', role: 'clerk', department: FOOD } as const;
export const otherClerk = { subject: 'clerk-2', role: 'clerk', department: FOOD } as const;

const cardType = licenceTypeOf('居民身份证');
const foodType = licenceTypeOf('食品经营许可证');
const CARD_INDEX = 11;
const FOOD_INDEX = 7;

const requirements: readonly MatterRequirement[] = [
  { type: cardType['x-licenceType'], items: ['CZZT', 'CZZTDM'] },
  { type: foodType['x-licenceType'], items: ['ZZBH', 'KZ_JYXM'], optional: true },
];

/** A window with one matter and one open case, and a holder's wallet with an identity card and a food licence. */
export async function openWalletWorld(store: Store) {
  let nowMs = START_MS;
  const statuses = new Map<number, number>();
  const clock = () => nowMs;
  const later: { status?: StatusSource } = {};
  const status: StatusSource = {
    find: (uri, ask) =>
      later.status?.find(uri, ask) ?? { code: 'status_unavailable', reason: 'the world is not open yet' },
  };
  const world = await openLicenceWorld(store, { clock, deps: { status } });
  later.status = statusOf(world, statuses, clock);
  const clientKey = generateKey('ES256');
  const walletClient = toDidClient(createNodeSigner(clientKey), toPublicJwk(clientKey));
  const deps = { ...world.deps, walletClient };
  for (const add of [beginWalletTransaction, sendWalletRequest, receiveWalletResponse, collectWalletAnswer]) {
    add(world.app, deps);
  }
  const matter = { code: MATTER, name: '食品经营许可', department: FOOD, requirements, inForce: true };
  await store.write((w) => insertMatter(w, matter));
  const open = {
    id: CASE,
    matter: MATTER,
    department: FOOD,
    applicant: '371099200002290033',
    closedOn: null,
  };
  world.exchange.cases.set(CASE, open);

  const holderKey = generateKey('ES256');
  const held: HeldLicence[] = [
    await issue(world, cardType, { ...sampleCardClaims(), KZ_MY18: true }, CARD_INDEX),
    await issue(world, foodType, sampleFoodClaims({ ZZYXQJZRQ: '2028-07-31' }), FOOD_INDEX),
  ];

  async function issue(
    { deps: { signerOf, issuer } }: LicenceWorldOfService,
    type: LicenceType,
    claims: Record<string, unknown>,
    idx: number,
  ): Promise<HeldLicence> {
    const department = String(claims.ZZBFJGDM);
    const { plain, disclosable } = splitClaims(type, claims);
    const vct = toVct(type['x-licenceType'], type['x-version']);
    const head = {
      iss: toIssuerId(issuer, department),
      iat: Math.floor(START_MS / 1_000) - 3_600,
      exp: Math.floor(START_MS / 1_000) + 90 * 86_400,
      vct,
      status: { status_list: { idx, uri: `${toStatusPrefix(issuer)}1` } },
    };
    const content = { plain: { ...head, ...plain }, disclosable, holderKey: toPublicJwk(holderKey) };
    const { token } = await issueLicenceToken(
      content,
      await signerOf(department),
      nodeLicenceCrypto,
      randomBytes,
    );
    return { token, vct, claims };
  }

  const fetch = (url: string, init?: RequestInit) => world.app.request(url.slice(world.issuer.length), init);
  return {
    ...world,
    held,
    holderKey,
    fetch,
    wallet: testWallet({ fetch, held, key: holderKey, clock }),
    walletWith: (licences: readonly HeldLicence[]) =>
      testWallet({ fetch, held: licences, key: holderKey, clock }),
    pass(ms: number) {
      nowMs += ms;
    },
    revokeCard: () => statuses.set(CARD_INDEX, 1),
    async begin(over: object = {}) {
      const answer = await world.post(
        '/licence/v1/wallet/transactions',
        { matter: MATTER, caseId: CASE, ...over },
        clerk,
      );
      return (await answer.json()) as { id: string; uri: string; expiresAt: string };
    },
    collect: (body: object, person: typeof clerk | typeof otherClerk = clerk) =>
      world.post('/licence/v1/wallet/transactions/collect', body, person),
  };
}

function statusOf(
  { keys, issuer }: LicenceWorldOfService,
  statuses: ReadonlyMap<number, number>,
  clock: () => number,
): StatusSource {
  return {
    async find(uri, ask) {
      const bytes = new Uint8Array(1_024);
      for (const [idx, value] of statuses) setStatus(bytes, 2, idx, value);
      const iatSeconds = Math.floor(clock() / 1_000) - 60;
      const times = { iatSeconds, expSeconds: iatSeconds + 86_400, ttlSeconds: 3_600 };
      const token = await issueStatusListToken(
        { uri, iss: issuer, ...times, bits: 2, bytes },
        keys.statusSigner,
        deflateSync,
      );
      const read = await readStatusListToken(token, { ...ask, uri, crypto: nodeLicenceCrypto });
      return 'code' in read ? read : { list: read };
    },
  };
}
