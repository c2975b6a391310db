import { sampleRecords } from '@shuqiao/domain/contract/sample-records';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import { deriveSubjectKey, hashSubject } from '@shuqiao/protocol/sqx/subject-hash';
import type { GrantsAnswer } from '@shuqiao/schemas/types/grants-answer';
import { findEvidence, listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterprise } from '../../testing/enterprise.ts';
import { DEPARTMENT, grant, openWorld, resource, type World } from '../../testing/exchange-world.ts';
import { readContract } from '../../testing/sample-directory.ts';
import { addSandbox, sandbox, toTrialGrant } from '../../testing/sandbox.ts';
import { ask, askOwn, deliver, type Question } from '../../testing/send.ts';
import { verifyAnswer } from '../../testing/verify-answer.ts';

let world: World;
const enterprises = sampleRecords(readContract('102001-000001'), 3);
const [sample = {}] = enterprises;
/** What a provider delivered under the very key that a sample has. */
const hosted = { ...enterprise, TYSHXYDM: sample.TYSHXYDM, QYMC: '真实名称有限公司' };

beforeAll(async () => {
  world = await openWorld({ change: addSandbox });
  const { status } = await deliver(world, 'CH-1', resource.resource_id, [enterprise, hosted]);
  expect(status).toBe(200);
});
afterAll(() => world.close());

const toTrial = (code: string, { claims, ...question }: Question): Question => ({
  key: sandbox.key,
  resource: code,
  ...question,
  claims: { iss: sandbox.id, grant_id: toTrialGrant(code), purpose: sandbox.purpose, ...claims },
});
const tryOut = (question: Question = {}, code: string = resource.resource_id) =>
  ask(world, toTrial(code, question));
const codeOf = async (question: Question, code?: string) => (await tryOut(question, code)).json?.code;
const asSandbox: Question = { key: sandbox.key, claims: { iss: sandbox.id } };

describe('a sandbox system', () => {
  test('gets the sample records of the contract, signed like any answer', async () => {
    const asked = await tryOut({ body: { TYSHXYDM: sample.TYSHXYDM } });

    expect(asked.json).toEqual({ records: [sample], next: null });
    expect(verifyAnswer(world, asked)).toMatchObject({
      claims: { outcome: 'ok', records: 1, aud: sandbox.id, data_as_of: expect.any(Number) },
    });
  });

  test('never gets a hosted record, whatever it looks for', async () => {
    const shown: unknown[] = [];
    for (const [item, value] of [...Object.entries(enterprise), ...Object.entries(hosted)]) {
      const { json } = await tryOut({ body: { [item]: value } });
      if (Array.isArray(json?.records)) shown.push(...json.records);
    }
    expect(shown).toEqual([sample]);
    expect((await tryOut({ body: { TYSHXYDM: enterprise.TYSHXYDM } })).json?.records).toEqual([]);
    expect((await tryOut({ body: { QYMC: hosted.QYMC } })).json?.records).toEqual([]);

    const real = await ask(world, { body: { TYSHXYDM: sample.TYSHXYDM, items: ['QYMC'] } });
    expect(real.json?.records).toEqual([{ QYMC: hosted.QYMC }]);
  });

  test('can try a resource that nobody has delivered yet', async () => {
    const [licence = {}] = sampleRecords(readContract('105001-000002'), 1);
    const { json } = await tryOut({ body: { ZZBS: licence.ZZBS } }, '105001/000002');
    expect(json?.records).toEqual([licence]);
    expect(
      (
        await ask(world, {
          resource: '105001/000002',
          claims: { grant_id: 'G-LICENCE' },
          body: { ZZBS: licence.ZZBS },
        })
      ).json?.code,
    ).toBe('not_delivered');
  });

  test('passes the checks of the gate first, each with its own code', async () => {
    expect(await codeOf({ claims: { purpose: grant.purpose } })).toBe('purpose_not_granted');
    expect(await codeOf({ claims: { contract: 'urn:shuqiao:contract:102001-000001@9.0.0' } })).toBe(
      'contract_unknown',
    );
    expect(await codeOf({ body: { TYSHXYDM: 'short' } })).toBe('schema');
    expect(await codeOf({ body: { TYSHXYDM: sample.TYSHXYDM, items: ['NOSUCH'] } })).toBe(
      'field_not_granted',
    );
    expect(await codeOf({ sentBody: '{}' })).toBe('body_hash');
    expect(await codeOf({}, '102001/000002')).toBe('resource_unknown');
  });

  test('names case, consent and subject where the resource asks for them; cases and consents are not looked up', async () => {
    const [person = {}] = sampleRecords(readContract('101001-000002'), 1);
    const about = { body: { GMSFHM: person.GMSFHM } };
    expect(await codeOf(about, '101001/000002')).toBe('case_not_open');
    const withCase = await tryOut({ ...about, claims: { case_id: 'TRIAL-1' } }, '101001/000002');
    expect(withCase.json?.records).toEqual([person]);

    const [marriage = {}] = sampleRecords(readContract('101003-000001'), 1);
    const couple = { body: { NFGMSFHM: marriage.NFGMSFHM } };
    expect(await codeOf(couple, '101003/000001')).toBe('consent_required');
    const withConsent = await tryOut({ ...couple, claims: { consent: 'A'.repeat(43) } }, '101003/000001');
    expect(withConsent.json?.records).toEqual([marriage]);
  });

  test('tries a verification: the sample person agrees, anybody else does not', async () => {
    const [person = {}, other = {}] = sampleRecords(readContract('101001-000001'), 2);
    const key = deriveSubjectKey(world.exchange.subjectMasterKey, sandbox.id);
    const verify = (body: Record<string, unknown>, subject = String(body.GMSFHM)) =>
      tryOut({ body, claims: { subject_hash: hashSubject(key, subject) } }, '101001/000001');

    expect((await verify({ GMSFHM: person.GMSFHM, XM: person.XM })).json?.records).toMatchObject([
      { HYJG: '1' },
    ]);
    expect((await verify({ GMSFHM: person.GMSFHM, XM: other.XM })).json?.records).toEqual([{ HYJG: '0' }]);
    expect((await verify({ GMSFHM: person.GMSFHM, XM: person.XM }, String(other.GMSFHM))).json?.code).toBe(
      'subject_mismatch',
    );
  });

  test('leaves evidence in the chain of its own department, and none in that of the provider', async () => {
    const asked = await tryOut({ body: { TYSHXYDM: sample.TYSHXYDM } });
    const verdict = verifyAnswer(world, asked);
    const index = 'claims' in verdict ? Number(verdict.claims.log?.index) : -1;
    const found = await listLogEntries(world.exchange.store.read, index - 1, index + 1);
    const [request, response] = found.map(({ entry }) => parseEntry(entry));

    expect([request?.t, response?.t]).toEqual(['request.accepted', 'response']);
    expect([request?.d.length, response?.d.length]).toEqual([1, 1]);
    const message = (await findEvidence(world.exchange.store.read, index))?.message ?? '';
    expect(JSON.parse(message)).toMatchObject({ aud: sandbox.id, outcome: 'ok' });
  });

  test('cannot spend a grant of its department, and nobody else can use its own', async () => {
    const real = await tryOut({ claims: { grant_id: grant.grant_id, purpose: grant.purpose } });
    expect(real.json).toMatchObject({ code: 'grant_inactive', state: 'other_system' });
    const borrowed = await ask(world, {
      claims: { grant_id: toTrialGrant(resource.resource_id), purpose: sandbox.purpose },
    });
    expect(borrowed.json).toMatchObject({ code: 'grant_inactive', state: 'other_system' });
  });

  test('has a daily quota, and no token twice', async () => {
    const code = '201001/000001';
    const [row = {}] = sampleRecords(readContract('201001-000001'), 1);
    const once = { body: { BJBH: row.BJBH } };
    const jti = (await tryOut(once, code)).claims.jti;
    expect(await codeOf({ ...once, claims: { jti } }, code)).toBe('replay');
    const answers = await Promise.all(Array.from({ length: 60 }, () => tryOut(once, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(49);
    expect(answers.filter(({ json }) => json?.code === 'quota')).toHaveLength(11);
  });

  test('delivers nothing, even on a live channel of its own department', async () => {
    await world.publish(({ channels }) => {
      for (const channel of channels) if (channel.id === 'CH-4') channel.department = DEPARTMENT.requester;
    });
    const sent = { ...asSandbox, claims: { ...asSandbox.claims, ct: 'application/x-ndjson' } };
    const [row] = sampleRecords(readContract('101001-000002'), 1);
    const refused = await deliver(world, 'CH-4', '101001/000002', [row], sent);
    expect([refused.status, refused.json?.code]).toEqual([403, 'path_not_granted']);

    const same = await deliver(world, 'CH-4', '101001/000002', [row], {
      key: world.keys.requester,
      claims: { iss: 'dept-a' },
    });
    expect(same.status).toBe(200);
  });

  test('stores no consent for its department and does not read its chain', async () => {
    for (const path of ['consents', 'log/chain']) {
      const { status, json } = await askOwn(world, path, path === 'consents' ? {} : { from: 1 }, asSandbox);
      expect([path, status, json?.code]).toEqual([path, 403, 'path_not_granted']);
    }
  });

  test('reads its own grants and receipts, and none of the other systems of its department', async () => {
    const { json } = await askOwn(world, 'grants', {}, asSandbox);
    const { grants } = json as unknown as GrantsAnswer;
    const ids = grants.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !id.startsWith('G-TRIAL-'))).toEqual([]);

    const indexOf = (verdict: ReturnType<typeof verifyAnswer>) =>
      'claims' in verdict ? Number(verdict.claims.log?.index) : -1;
    const own = indexOf(verifyAnswer(world, await tryOut({ body: { TYSHXYDM: sample.TYSHXYDM } })));
    const refusal = indexOf(verifyAnswer(world, await tryOut({ body: { TYSHXYDM: 'short' } })));
    const foreign = indexOf(verifyAnswer(world, await ask(world)));
    const codes = [own, refusal, own - 1, foreign, foreign - 1].map(async (index) => {
      const answer = await askOwn(world, 'log/receipt', { index }, asSandbox);
      return answer.json?.code ?? answer.status;
    });
    expect(await Promise.all(codes)).toEqual([
      200,
      200,
      'evidence_unknown',
      'evidence_unknown',
      'evidence_unknown',
    ]);
  });
});
