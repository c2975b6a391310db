import { hash } from 'node:crypto';
import { checkLog } from '@shuqiao/protocol/evidence/check-log';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer, signatureChecker } from './load/check-answers.ts';
import { type ClaimChanges, type MintedRequest, requestMint } from './load/mint-requests.ts';
import { RawConnection } from './load/raw-connection.ts';
import { type OpenContestant, openFloor, openUsual } from './testing/open-contestant.ts';
import { createWorld } from './world/create-world.ts';
import { toServedWorld } from './world/world.ts';

const world = createWorld({ issuer: 'https://bench.shuqiao.example' });
const mint = requestMint(world, Date.now);
const checkSignature = signatureChecker(world);
const nowS = () => Math.floor(Date.now() / 1_000);

describe.each([
  ['the floor', openFloor],
  ['the usual assembly', openUsual],
])('%s does what it is compared for', (_name, open) => {
  let contestant: OpenContestant;

  beforeAll(async () => {
    contestant = await open(toServedWorld(world));
  });

  afterAll(() => contestant.close());

  async function exchange(request: MintedRequest) {
    const connection = await RawConnection.open(contestant.url);
    const answer = await connection.send(request.bytes);
    connection.close();
    return { request, answer, latencyUs: 0 };
  }

  async function findCode(request: MintedRequest): Promise<unknown> {
    const { answer } = await exchange(request);
    return JSON.parse(answer.body.toString()).code;
  }

  test('an answer holds the granted items, and verifies as any client verifies it', async () => {
    const exchanged = await exchange(mint(contestant.url));
    expect(checkAnswer(exchanged)).toBeUndefined();
    expect(checkSignature(exchanged, Date.now())).toBeUndefined();
    const [record] = JSON.parse(exchanged.answer.body.toString()).records;
    expect(world.grant.items).toEqual(expect.arrayContaining(Object.keys(record)));
    expect(record).not.toHaveProperty('DJJG');
  });

  test('a token is accepted once', async () => {
    const request = mint(contestant.url);
    expect((await exchange(request)).answer.status).toBe(200);
    expect(await findCode(request)).toBe('replay');
  });

  test.each<[string, ClaimChanges, string]>([
    ['another purpose', { purpose: '371000-qykb-01' }, 'purpose_not_granted'],
    ['another legal basis', { legal_basis: 'LB-0001' }, 'purpose_not_granted'],
    ['another grant', { grant_id: 'G-OTHER' }, 'grant_inactive'],
    ['another contract', { contract: 'urn:shuqiao:contract:102001-000001@9.9.9' }, 'contract_unknown'],
    ['another resource', { resource_id: '102001/000002' }, 'request_mismatch'],
    ['another URL', { htu: 'http://elsewhere.example/' }, 'request_mismatch'],
    ['another audience', { aud: 'https://other.example' }, 'claim_audience'],
    ['a lifetime of an hour', { exp: nowS() + 3_600 }, 'claim_lifetime'],
    ['an expired token', { iat: nowS() - 100, exp: nowS() - 40 }, 'jwt_expired'],
    ['another body', { bh: hash('sha256', 'other', 'base64url') }, 'body_hash'],
    ['a claim of another operation', { channel_id: 'CH-1' }, 'claim_unknown'],
  ])('%s is refused', async (_what, changes, code) => {
    expect(await findCode(mint(contestant.url, changes))).toBe(code);
  });

  test('a signature by any other key is refused', async () => {
    const { kid } = world.requesterKey;
    const forged = requestMint({ ...world, requesterKey: { ...generateKey('ES256'), kid } }, Date.now);
    expect(await findCode(forged(contestant.url))).toBe('unauthenticated');
  });

  test('a refusal spends the token, as SQX-R47 asks', async () => {
    const request = mint(contestant.url, { purpose: '371000-qykb-01' });
    expect(await findCode(request)).toBe('purpose_not_granted');
    expect(await findCode(request)).toBe('replay');
  });

  test('every answer has two leaves in the log before it arrives, with messages and salts', async () => {
    const count = (table: string) =>
      Number(contestant.db.prepare(`select count(*) from ${table}`).pluck().get());
    const tables = ['log_entry', 'evidence_message', 'evidence_salt'];
    const before = tables.map(count);
    await exchange(mint(contestant.url));
    expect(tables.map(count)).toEqual(before.map((rows) => rows + 2));
    const texts = contestant.db
      .prepare<[], string>('select entry from log_entry order by idx desc limit 2')
      .pluck()
      .all();
    expect(texts.map((text) => parseEntry(text).t)).toEqual(['response', 'request.accepted']);
  });

  test('the log it leaves behind holds together: indexes, chains, references, size', () => {
    const entries = contestant.db
      .prepare<[], { index: number; text: string }>(
        'select idx as "index", entry as text from log_entry order by idx',
      )
      .all();
    const { faults, openRequests, size } = checkLog(entries);
    // A log begins with an entry that names it; nothing is compared by that one.
    expect(faults.filter(({ code }) => code !== 'log_opening')).toEqual([]);
    expect(openRequests).toEqual([]);
    expect(contestant.db.prepare('select size from log_state').pluck().get()).toBe(size);
  });

  test('commits are synced', () => {
    expect(contestant.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(contestant.db.pragma('journal_mode', { simple: true })).toBe('wal');
  });
});

test('a quota of one lets one request through', async () => {
  const small = { ...world, grant: { ...world.grant, quotaPerDay: 1 } };
  for (const open of [openFloor, openUsual]) {
    const contestant = await open(toServedWorld(small));
    const connection = await RawConnection.open(contestant.url);
    const first = await connection.send(mint(contestant.url).bytes);
    const second = await connection.send(mint(contestant.url).bytes);
    expect([first.status, second.status]).toEqual([200, 429]);
    connection.close();
    await contestant.close();
  }
});
