import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { buildLicenceIdentifier } from '@shuqiao/domain/licence-identifier';
import { parseCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { parseNote } from '@shuqiao/protocol/evidence/note';
import { readRequestJws } from '@shuqiao/protocol/sqx/read-jws';
import { listEvidence } from '@shuqiao/storage/exchange/log-entries';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { enterprise } from '../testing/enterprise.ts';
import { DEPARTMENT, openWorld, resource, type World } from '../testing/exchange-world.ts';
import { ask, buildQuestion, deliver } from '../testing/send.ts';
import { verifyAnswer } from '../testing/verify-answer.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
  await deliver(world, 'CH-1', resource.resource_id, [enterprise]);
});
afterEach(() => world.close());

const promiseOf = (asked: Awaited<ReturnType<typeof ask>>): { index: number } => {
  const verdict = verifyAnswer(world, asked);
  if (!('claims' in verdict) || !verdict.claims.log) throw new Error('the answer promises no leaf');
  return verdict.claims.log;
};

/** 0 before the first checkpoint. */
async function publishedSize(): Promise<number> {
  const answer = await fetch(`${world.url}/exchange/v1/log/checkpoint`);
  return answer.ok ? Number(parseCheckpoint(parseNote(await answer.text()).text).size) : 0;
}

describe('tokens', () => {
  test('SQX-R40: the same jti of two issuers are two tokens', async () => {
    const first = await ask(world);
    const other = await ask(world, {
      claims: { iss: 'dept-b', jti: first.claims.jti },
      key: world.keys.other,
    });

    expect(first.status).toBe(200);
    expect(other.json?.code).toBe('grant_inactive');
  });

  test('SQX-R82: an unknown key is looked for nowhere', async () => {
    const before = world.directoryCalls();
    for (let i = 0; i < 20; i++) await ask(world, { key: world.keys.stranger });

    expect(world.directoryCalls()).toBe(before);
  });
});

describe('when something fails', () => {
  test('SQX-R124, EVL-R17: evidence that is not durable in time is 503 log_down, and exchange goes on by itself afterwards', async () => {
    let release: () => void = () => undefined;
    const blocked = world.exchange.store.write(() => new Promise<void>((resolve) => (release = resolve)));
    const asked = await ask(world);
    release();
    await blocked;

    expect([asked.status, asked.json?.code, asked.headers['retry-after']]).toEqual([503, 'log_down', '1']);
    expect(JSON.stringify(asked.json)).not.toContain(enterprise.QYMC);
    expect((await ask(world)).status).toBe(200);
  });

  test('SQX-R44, SQX-R123: a store that takes no writes is 503 replay_store_down, never let through', async () => {
    let release: () => void = () => undefined;
    const { store } = world.exchange;
    const blocked = store.write(() => new Promise<void>((resolve) => (release = resolve)));
    const closed = store.close();
    const asked = await ask(world);
    release();
    await Promise.all([blocked, closed]);

    expect([asked.status, asked.json?.code]).toEqual([503, 'replay_store_down']);
    expect(asked.body.toString()).not.toContain(enterprise.QYMC);
  });

  test('SQX-R114: a failure tells nothing of its cause', async () => {
    const { store } = world.exchange;
    if (store.engine === 'sqlite') store.raw.reader.close();
    const asked = await ask(world);

    expect([asked.status, asked.json?.code]).toEqual([500, 'internal']);
    expect(asked.body.toString()).not.toMatch(/database|sqlite|stack|\.ts|not open/i);
  });

  test('SQX-R128: a provider that goes away in the middle of a delivery leaves its resource free', async () => {
    const { target, headers } = buildQuestion(world, {
      operation: 'deliveries',
      key: world.keys.provider,
      rawBody: '',
      claims: { iss: 'dept-p', ct: 'application/x-ndjson', channel_id: 'CH-1' },
      without: ['grant_id', 'purpose', 'legal_basis'],
    });
    const { hostname, port } = new URL(world.url);
    const lines = Object.entries({ ...headers, Host: 'x', 'Content-Length': '100000' }).map((pair) =>
      pair.join(': '),
    );
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${JSON.stringify(enterprise)}\n`,
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });

    let delivered: Awaited<ReturnType<typeof ask>>;
    do delivered = await deliver(world, 'CH-1', resource.resource_id, [enterprise]);
    while (delivered.json?.code === 'delivery_in_progress');
    expect(delivered.status).toBe(200);
  });
});

describe('evidence', () => {
  test('EVL-R10: request and outcome stand side by side, in one commit', async () => {
    const { index } = promiseOf(await ask(world));
    const [accepted, response] = await listEvidence(world.exchange.store.read, index - 1, index + 1);

    expect(JSON.parse(accepted?.entry ?? '')).toMatchObject({ t: 'request.accepted' });
    expect(JSON.parse(response?.entry ?? '')).toMatchObject({ t: 'response', r: index - 1 });
    expect(JSON.parse(accepted?.entry ?? '').at).toBe(JSON.parse(response?.entry ?? '').at);
  });

  test('EVL-R16, EVL-R21: what was promised comes under a checkpoint without being asked for', async () => {
    const { index } = promiseOf(await ask(world));
    while ((await publishedSize()) <= index);

    expect(await publishedSize()).toBeGreaterThan(index);
  });

  test('EVL-R18: an answer that was committed but never arrived is given again after a crash, the act is not done again', async () => {
    const claims = { idem: 'idem-crash-00000000' };
    const first = await ask(world, { claims });
    await world.restart();
    const again = await ask(world, { claims });

    expect(again.body).toEqual(first.body);
    expect(verifyAnswer(world, again)).toMatchObject({ claims: { idem_of: first.claims.jti } });
  });

  test('SQX-R151: keeps the request as it was signed and the claims of its answer, never a body', async () => {
    const asked = await ask(world);
    const { index } = promiseOf(asked);
    const [accepted, response] = await listEvidence(world.exchange.store.read, index - 1, index + 1);

    expect(readRequestJws(accepted?.message ?? '')).toHaveProperty('jws');
    expect(accepted?.message).toBe(asked.token);
    expect(JSON.parse(response?.message ?? '')).toMatchObject({
      req_jti: asked.claims.jti,
      source: { provider: DEPARTMENT.provider },
    });
    expect(`${accepted?.message}${response?.message}`).not.toContain(enterprise.QYMC);
  });

  test('SQX-R152: the documents say what a signature proves, and what it does not', () => {
    const text = readFileSync(new URL('../../../../SECURITY.md', import.meta.url), 'utf8');

    expect(text).toMatch(/holder of a key sent these bytes[\s\S]*does not prove that the content is true/);
  });
});

test('SQX-R38: nothing of the path that a caller chose reaches a provider: hosted answers come from the store', async () => {
  const asked = await ask(world, { path: '/exchange/v1/resources/102001-000001/query' });

  expect(verifyAnswer(world, asked)).toMatchObject({
    claims: { source: { provider: DEPARTMENT.provider, signed: false } },
  });
});

test('SQX-R96: an answer stays under 4 MiB; what does not fit is behind the cursor, and nothing is lost', async () => {
  const licence = (n: number) => ({
    ZZBS: buildLicenceIdentifier({
      type: '11100000MB0143028R001',
      issuer: '11371000MBT000273B',
      serial: String(n).padStart(9, '0'),
      version: '001',
    }),
    TYSHXYDM: enterprise.TYSHXYDM,
    QYMC: enterprise.QYMC,
    OFDWJ: 'QUJD'.repeat(225_000),
  });
  await deliver(
    world,
    'CH-6',
    '105001/000002',
    Array.from({ length: 7 }, (_, n) => licence(n)),
  );
  const page = (cursor?: unknown) =>
    ask(world, {
      resource: '105001/000002',
      body: { TYSHXYDM: enterprise.TYSHXYDM, ...(cursor ? { cursor } : {}) },
      claims: { grant_id: 'G-LICENCE' },
    });
  const first = await page();
  const second = await page(first.json?.next);

  expect(first.body.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  expect(verifyAnswer(world, first)).toMatchObject({ claims: { outcome: 'partial', records: 4 } });
  expect(verifyAnswer(world, second)).toMatchObject({ claims: { outcome: 'ok', records: 3 } });
});
