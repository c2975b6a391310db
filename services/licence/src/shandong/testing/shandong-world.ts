import { randomUUID } from 'node:crypto';
import {
  licenceTypeOf,
  sampleCardClaims,
  sampleFoodClaims,
} from '@shuqiao/domain/licence/testing/sample-licence';
import type { LicenceState } from '@shuqiao/storage/licence/licence-state';
import { putLicenceType } from '@shuqiao/storage/licence/licence-type';
import { insertMatter } from '@shuqiao/storage/licence/matter';
import { insertStatusList } from '@shuqiao/storage/licence/status-list';
import type { Store } from '@shuqiao/storage/store';
import { issueLicence, newStatusList } from '@shuqiao/storage/testing/licence-rows';
import { FOOD, openLicenceWorld, POLICE } from '../../testing/open-licence-world.ts';
import { toAccessToken } from '../access-token.ts';
import { endAccount } from '../end-account.ts';
import { makeShandongAccount } from '../make-account.ts';
import { answerShandong } from '../shandong-routes.ts';

export const START_MS = Date.parse('2026-11-24T02:00:00Z');
export const MATTER = '371000-xk-01';
export const PERSON = '371099200002290033';
export const FIRM = '91371000MAT000018Y';
export const bureau = { subject: 'bureau-1', role: 'bureau' } as const;

export const cardType = licenceTypeOf('居民身份证')['x-licenceType'];
export const foodType = licenceTypeOf('食品经营许可证')['x-licenceType'];

const requirements = [
  { type: cardType, items: ['CZZT', 'CZZTDM'] },
  { type: foodType, items: ['CZZT', 'ZZBH', 'KZ_JYXM'], optional: true },
];

interface Account {
  readonly accessId: string;
  readonly secret: string;
  readonly encryption: string;
}

interface FoodParts {
  readonly serial?: string;
  readonly number?: string;
  readonly state?: LicenceState;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface ShandongReply {
  readonly head: { readonly status: number; readonly message: string };
  readonly data: { readonly certData: unknown; readonly encryption: string } | null;
}

/** One department with a matter, cases about a person and about a firm, and their licences in the register. */
export async function openShandongWorld(store: Store) {
  let nowMs = START_MS;
  const world = await openLicenceWorld(store, {
    clock: () => nowMs,
    deps: { findAddress: (c) => c.req.header('x-test-address') ?? '10.0.0.1' },
  });
  const deps = { ...world.deps, accountKey: Buffer.alloc(32, 7) };
  makeShandongAccount(world.app, deps);
  endAccount(world.app, deps);
  answerShandong(world.app, deps);
  await store.write(async (w) => {
    for (const code of [cardType, foodType]) {
      await putLicenceType(w, { code, version: '1.0.0', document: {}, publishedMs: 1_000 });
    }
    await insertStatusList(w, newStatusList({ size: 1_000 }));
    const matter = { code: MATTER, name: '食品经营许可', department: FOOD, requirements, inForce: true };
    await insertMatter(w, matter);
  });
  const open = { matter: MATTER, department: FOOD, closedOn: null };
  world.exchange.cases.set('CASE-PERSON', { ...open, id: 'CASE-PERSON', applicant: PERSON });
  world.exchange.cases.set('CASE-FIRM', { ...open, id: 'CASE-FIRM', applicant: FIRM });

  async function call(
    account: Account,
    operation: string,
    data: object,
    { token, address = '10.0.0.1' }: { token?: string; address?: string } = {},
  ): Promise<ShandongReply> {
    const { accessId, secret } = account;
    const fresh = { seconds: Math.floor(nowMs / 1_000), nonce: randomUUID() };
    const accessToken = token ?? toAccessToken(secret, { accessId, operation }, fresh);
    const answer = await world.app.request(`/licence/v1/sd/${operation}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Test-Address': address },
      body: JSON.stringify({ head: { accessId, accessToken }, data }),
    });
    return (await answer.json()) as ShandongReply;
  }

  return {
    ...world,
    deps,
    store,
    call,
    pass(ms: number) {
      nowMs += ms;
    },
    async makeAccount(type: string, over: object = {}): Promise<Account> {
      const ask = { department: FOOD, matter: MATTER, type, ...over };
      return (await (await world.post('/licence/v1/sd/accounts', ask, bureau)).json()) as Account;
    },
    issueCard: () =>
      issueLicence(store, {
        type: cardType,
        issuer: POLICE,
        serial: '2018000000001',
        number: PERSON,
        holderCode: PERSON,
        holderName: '示例甲',
        holderKind: 'person',
        validFrom: '2017-03-01',
        validTo: '2037-03-01',
        claims: sampleCardClaims(),
      }),
    issueFood({ number = 'JY13710990000001', ...parts }: FoodParts = {}) {
      const valid = { serial: '37109900000001', validFrom: '2024-08-01', validTo: '2029-07-31' };
      const holder = { holderCode: FIRM, holderName: '威海示例餐饮有限公司' };
      const claims = sampleFoodClaims({ ZZBH: number });
      return issueLicence(store, {
        type: foodType,
        issuer: FOOD,
        number,
        ...valid,
        ...holder,
        claims,
        ...parts,
      });
    },
  };
}
