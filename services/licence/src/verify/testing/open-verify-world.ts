import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { splitClaims } from '@shuqiao/domain/licence/licence-claims';
import {
  licenceTypeOf,
  sampleCardClaims,
  sampleFoodClaims,
} from '@shuqiao/domain/licence/testing/sample-licence';
import { loadOrCreateKey } from '@shuqiao/http/load-or-create-key';
import { createLog, type Log } from '@shuqiao/http/log';
import { mintPersonToken } from '@shuqiao/http/mint-person-token';
import type { Person } from '@shuqiao/http/person';
import { nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { issueLicenceToken } from '@shuqiao/protocol/licence/sd-jwt/issue-licence-token';
import { issueStatusListToken } from '@shuqiao/protocol/licence/status-list/issue-status-list-token';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import { setStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import type { StatusSource } from '@shuqiao/protocol/licence/status-list/status-source';
import { toVct } from '@shuqiao/protocol/licence/verify/vct';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import type {
  LicenceStateWords,
  LicenceVerification,
  LicenceVerificationAnswer,
  ShownLicenceItems,
} from '@shuqiao/schemas/types/licence-verification-answer';
import type { LicencePublicVerificationAnswer } from '@shuqiao/schemas/types/licence-verification-public-answer';
import type { Licence } from '@shuqiao/storage/licence/licence';
import { appendLicenceEvent, type LicenceEvent } from '@shuqiao/storage/licence/licence-event';
import { putLicenceType } from '@shuqiao/storage/licence/licence-type';
import { insertMatter } from '@shuqiao/storage/licence/matter';
import { insertStatusList } from '@shuqiao/storage/licence/status-list';
import type { Store } from '@shuqiao/storage/store';
import { issueLicence, listId, newLicenceEvent, newStatusList } from '@shuqiao/storage/testing/licence-rows';
import type { LicenceDeps } from '../../deps.ts';
import { FOOD, MARKET, openLicenceWorld, POLICE } from '../../testing/open-licence-world.ts';
import { toIssuerId, toStatusPrefix } from '../../trust/compose-trust.ts';
import { verifyBatch } from '../batch/verify-batch.ts';
import { verifyLicence } from '../verify-licence.ts';
import { verifyPublicly } from '../verify-publicly.ts';

export const nowMs = Date.UTC(2026, 10, 24, 2);
export const foodType = licenceTypeOf('食品经营许可证');
export const cardType = licenceTypeOf('居民身份证');
export const FOOD_CODE = foodType['x-licenceType'];
export const CARD_CODE = cardType['x-licenceType'];
export const clerk: Person = { subject: 'clerk-1', role: 'clerk', department: MARKET };
export const HOLDER = '371099200002290033';

export const foodClaims = sampleFoodClaims({ ZZYXQJZRQ: '2028-07-31' });
export const cardClaims = sampleCardClaims();

type Parts = Parameters<typeof issueLicence>[1];
type Event = Partial<Omit<LicenceEvent, 'zzbs' | 'seq'>>;

/** The service with the three routes of verification, its status list, and a matter of the clerk's department. */
export async function openVerifyWorld(store: Store, deps: Partial<LicenceDeps> = {}) {
  const lines: string[] = [];
  const log: Log = createLog('debug', { write: (line: string) => void lines.push(line) });
  const status: { values: Record<number, number>; source?: StatusSource['find'] } = { values: {} };
  const asked: string[] = [];
  const find: StatusSource['find'] = (uri, ask) => {
    asked.push(uri);
    return status.source ? status.source(uri, ask) : readList(uri, ask);
  };
  const world = await openLicenceWorld(store, {
    clock: () => nowMs,
    deps: { status: { find }, log, ...deps },
  });
  const { issuer, keys, folder } = world;
  const uri = `${toStatusPrefix(issuer)}${listId}`;

  const readList: StatusSource['find'] = async (of, ask) => {
    const read = await readStatusListToken(await issueList(), { ...ask, uri: of, crypto: nodeLicenceCrypto });
    return 'code' in read ? read : { list: read };
  };

  async function issueList(changes: { iatSeconds?: number; sub?: string } = {}): Promise<string> {
    const bytes = new Uint8Array(1_024);
    for (const [index, value] of Object.entries(status.values)) setStatus(bytes, 2, Number(index), value);
    const { iatSeconds = nowMs / 1_000 - 600, sub = uri } = changes;
    const expSeconds = nowMs / 1_000 + 86_400;
    const content = {
      uri: sub,
      iss: issuer,
      iatSeconds,
      expSeconds,
      ttlSeconds: 3_600,
      bits: 2 as const,
      bytes,
    };
    return issueStatusListToken(content, keys.statusSigner, deflateSync);
  }

  /** A token of a department for these claims, at this place in the list. */
  async function issueToken(
    type: LicenceType,
    claims: Record<string, unknown>,
    { department, idx, holderKey }: { department: string; idx: number; holderKey?: object },
  ): Promise<string> {
    const { plain, disclosable } = splitClaims(type, claims);
    const head = {
      iss: toIssuerId(issuer, department),
      iat: nowMs / 1_000 - 3_600,
      exp: nowMs / 1_000 + 90 * 86_400,
      vct: toVct(type['x-licenceType'], type['x-version']),
      status: { status_list: { idx, uri } },
    };
    const signer = await world.deps.signerOf(department);
    const content = { plain: { ...head, ...plain }, disclosable, ...(holderKey && { holderKey }) };
    const { token } = await issueLicenceToken(content, signer, nodeLicenceCrypto, randomBytes);
    return token;
  }

  /** A licence of the register with its acts, the first of them its issue. */
  async function register(parts: Parts, events: readonly Event[] = [{}]): Promise<Licence> {
    const licence = await issueLicence(store, parts);
    await store.write(async (w) => {
      for (const event of events) await appendLicenceEvent(w, newLicenceEvent(licence.zzbs, event));
    });
    return licence;
  }

  await store.write(async (w) => {
    for (const type of [foodType, cardType]) {
      const { 'x-licenceType': code, 'x-version': version } = type;
      await putLicenceType(w, { code, version, document: type, publishedMs: 1_000 });
    }
    await insertStatusList(w, newStatusList({ type: FOOD_CODE, size: 4_096 }));
    const requirements = [
      { type: FOOD_CODE, items: ['CZZT', 'ZZBH', 'KZ_JYCS'] },
      { type: CARD_CODE, items: ['CZZT', 'CZZTDM'] },
    ];
    await insertMatter(w, {
      code: 'open-a-shop',
      name: '开办餐饮店',
      department: MARKET,
      requirements,
      inForce: true,
    });
  });
  world.exchange.cases.set('case-1', {
    id: 'case-1',
    matter: 'open-a-shop',
    department: MARKET,
    applicant: HOLDER,
    closedOn: null,
  });
  verifyLicence(world.app, world.deps);
  verifyPublicly(world.app, world.deps);
  verifyBatch(world.app, world.deps);

  const persons = await loadOrCreateKey(folder.keyFile('persons.jwk'), 'ES256');
  const options = { key: persons, issuer: `${issuer}#persons`, audience: issuer, nowMs };

  return {
    ...world,
    store,
    status,
    asked,
    logLines: lines,
    uri,
    issueList,
    issueToken,
    register,
    mint: (person: Person) => mintPersonToken(person, options),
    registerFood: (parts: Parts = {}, events?: readonly Event[]) =>
      register(
        {
          type: FOOD_CODE,
          issuer: FOOD,
          serial: '37109900000001',
          number: 'JY13710990000001',
          holderCode: '91371000MAT000018Y',
          holderName: '威海示例餐饮有限公司',
          validTo: '2028-07-31',
          claims: foodClaims,
          ...parts,
        },
        events,
      ),
    registerCard: (parts: Parts = {}) =>
      register({
        type: CARD_CODE,
        issuer: POLICE,
        serial: '2018000000001',
        number: HOLDER,
        holderCode: HOLDER,
        holderName: '示例甲',
        holderKind: 'person',
        validTo: '2037-03-01',
        claims: cardClaims,
        ...parts,
      }),
    issueFood: (idx: number, claims: Record<string, unknown> = foodClaims) =>
      issueToken(foodType, claims, { department: FOOD, idx }),
    async ask(body: object, person: Person = clerk) {
      const answer = await world.post('/licence/v1/verifications', body, person);
      return { status: answer.status, body: (await answer.json()) as TestAnswer };
    },
    async askPublicly(body: object) {
      const answer = await world.post('/licence/v1/public/verifications', body);
      return { status: answer.status, body: (await answer.json()) as TestPublicAnswer };
    },
  };
}

/** A refusal has a code; an answer has the rest. */
export interface TestAnswer extends Omit<LicenceVerificationAnswer, 'verification'> {
  readonly code: string;
  readonly verification: Omit<LicenceVerification, 'shown' | 'state'> & {
    readonly shown: ShownLicenceItems;
    readonly state: { readonly effective: LicenceStateWords; readonly onRecord: LicenceStateWords };
  };
}

export interface TestPublicAnswer extends LicencePublicVerificationAnswer {
  readonly code: string;
}

export type VerifyWorld = Awaited<ReturnType<typeof openVerifyWorld>>;

interface Told {
  outcome: string;
  checks: { id: string; outcome: string; code: string | null }[];
}

/** `valid`, or outcome and the code that decided: `invalid: revoked`. */
export function summarise({ outcome, checks }: Told): string {
  const decided =
    checks.find((check) => check.outcome === 'fail') ?? checks.find((check) => check.outcome === 'unknown');
  return decided ? `${outcome}: ${decided.code}` : outcome;
}
