import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { enterprise } from '../testing/enterprise.ts';
import { openWorld, resource, type World } from '../testing/exchange-world.ts';
import { ask, buildQuestion, deliver, send } from '../testing/send.ts';
import { verifyAnswer } from '../testing/verify-answer.ts';

let world: World;
const opened: World[] = [];

async function openOther(options?: Parameters<typeof openWorld>[0]): Promise<World> {
  const other = await openWorld(options);
  opened.push(other);
  return other;
}

beforeAll(async () => {
  world = await openWorld();
  await deliver(world, 'CH-1', resource.resource_id, [enterprise]);
});
afterEach(async () => {
  for (const other of opened.splice(0)) await other.close();
});
afterAll(() => world.close());

describe('who is not known', () => {
  test('SQX-R02: other methods get 405 with Allow: POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers, json } = await send(world.url, { ...buildQuestion(world), method, body: '' });

      expect([status, headers.allow, json?.code]).toEqual([405, 'POST', 'method_not_allowed']);
    }
  });

  test('SQX-R13, SQX-R16: issuers that do not exist, or are names of the language, look alike', async () => {
    const faces = [];
    for (const iss of ['nobody', 'constructor', 'toString', '__proto__', 7, undefined]) {
      const { status, json, headers } = await ask(
        world,
        iss === undefined ? { without: ['iss'] } : { claims: { iss } },
      );
      faces.push({ status, ...json, instance: '', signed: headers['shuqiao-response'] });
    }

    expect(new Set(faces.map((face) => JSON.stringify(face))).size).toBe(1);
    expect(faces[0]).toMatchObject({ status: 401, code: 'unauthenticated' });
  });

  test('SQX-R17: a large body behind a bad signature is never read; the answer comes at once', async () => {
    const { token, target } = buildQuestion(world, { key: world.keys.stranger });
    const { hostname, port } = new URL(world.url);
    const head = [
      `POST ${target} HTTP/1.1`,
      'Host: x',
      'Content-Type: application/json',
      `Content-Length: ${100 * 1024 * 1024}`,
      `Shuqiao-Request: ${token}`,
    ];

    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(`${head.join('\r\n')}\r\n\r\n{`));
      socket.once('data', (chunk) => {
        socket.destroy();
        resolve(chunk.toString());
      });
      socket.once('error', reject);
    });

    expect(answer).toMatch(/^HTTP\/1.1 401 /);
  });

  test('SQX-R17: an address that keeps failing is slowed down', async () => {
    const other = await openOther({ limits: { anonymousFailuresPerMinute: 3 } });
    const faces = [];
    for (let i = 0; i < 5; i++) {
      const { status, json } = await ask(other, { key: other.keys.stranger });
      faces.push(`${status} ${json?.code}`);
    }

    expect(faces).toEqual([...Array(3).fill('401 unauthenticated'), ...Array(2).fill('429 rate_limited')]);
  });

  test.each([
    [true, ['401', '429', '401']],
    [false, ['401', '429', '429']],
  ])(
    'SQX-R17: behind a proxy that is trusted (%s) its word tells addresses apart, and nobody else’s',
    async (trustForwardedFor, faces) => {
      const other = await openOther({ limits: { anonymousFailuresPerMinute: 1 }, trustForwardedFor });
      const statuses = [];
      for (const address of ['203.0.113.7', '198.51.100.1, 203.0.113.7', '198.51.100.1']) {
        const headers = { 'X-Forwarded-For': address };
        statuses.push(String((await ask(other, { key: other.keys.stranger, headers })).status));
      }

      expect(statuses).toEqual(faces);
    },
  );

  test('EVL-R13: refusals before authentication do not grow the log one by one', async () => {
    const before = world.exchange.logSize();
    for (let i = 0; i < 20; i++) await ask(world, { key: world.keys.stranger });

    expect(world.exchange.logSize()).toBe(before);
  });
});

describe('a token', () => {
  test('SQX-R29: is not burnt by somebody who alters the body', async () => {
    const question = buildQuestion(world);
    const altered = await send(world.url, { ...question, body: '{}' });
    const right = await send(world.url, question);

    expect([altered.status, altered.json?.code]).toEqual([400, 'body_hash']);
    expect(right.status).toBe(200);
  });

  test('SQX-R43: of 50 parallel copies exactly one is accepted', async () => {
    for (let round = 0; round < 20; round++) {
      const question = buildQuestion(world);
      const answers = await Promise.all(Array.from({ length: 50 }, () => send(world.url, question)));

      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ json }) => json?.code === 'replay')).toHaveLength(49);
    }
  });

  test('SQX-R42: that was used is still refused after a restart', async () => {
    const other = await openOther();
    await deliver(other, 'CH-1', resource.resource_id, [enterprise]);
    const question = buildQuestion(other);
    await send(other.url, question);
    await other.restart();

    expect((await send(other.url, question)).json?.code).toBe('replay');
  });

  test('SQX-R45, SQX-R46: signed before a start with an empty store needs a nonce, which works once', async () => {
    const other = await openOther();
    const claims = { iat: Math.floor(other.nowMs() / 1000) - 30, exp: Math.floor(other.nowMs() / 1000) + 30 };
    const refused = await ask(other, { claims });
    const nonce = refused.headers['shuqiao-nonce'];
    await deliver(other, 'CH-1', resource.resource_id, [enterprise]);
    const accepted = await ask(other, { claims: { ...claims, nonce } });
    const again = await ask(other, { claims: { ...claims, nonce } });

    expect([refused.status, refused.json?.code]).toEqual([401, 'use_nonce']);
    expect(accepted.status).toBe(200);
    expect(again.json?.code).toBe('use_nonce');
  });

  test('SQX-R46: a nonce of another issuer, or one that is a minute old, is refused', async () => {
    const refused = await ask(world, { claims: { nonce: 'never-issued' } });
    const nonce = refused.headers['shuqiao-nonce'];
    const foreign = await ask(world, { claims: { iss: 'dept-b', nonce }, key: world.keys.other });

    expect(foreign.json?.code).toBe('use_nonce');
  });

  test('SQX-R47: that was refused for its purpose is used up', async () => {
    const question = buildQuestion(world, { claims: { purpose: 'police/other' } });
    const first = await send(world.url, question);
    const second = await send(world.url, question);

    expect([first.json?.code, second.json?.code]).toEqual(['purpose_not_granted', 'replay']);
  });

  test('SQX-R41: seen again nine seconds after its end is a replay, eleven seconds after it has expired', async () => {
    const other = await openOther();
    await deliver(other, 'CH-1', resource.resource_id, [enterprise]);
    const question = buildQuestion(other);
    await send(other.url, question);
    other.advance(68_000);
    const late = await send(other.url, question);
    other.advance(4_000);
    const expired = await send(other.url, question);

    expect([late.json?.code, expired.json?.code]).toEqual(['replay', 'jwt_expired']);
  });
});

describe('every answer to a known caller', () => {
  test('SQX-R18, SQX-R103: is signed and leaves evidence, refusals too', async () => {
    const before = world.exchange.logSize();
    const refused = await ask(world, { claims: { purpose: 'police/other' } });

    expect(verifyAnswer(world, refused)).toMatchObject({
      claims: { outcome: 'refused', code: 'purpose_not_granted' },
    });
    expect(world.exchange.logSize()).toBe(before + 1);
  });

  test('SQX-R110, SQX-R113: is a problem that names the rule and never the value', async () => {
    const { json } = await ask(world, { body: { TYSHXYDM: '91371000MAT000018X' } });

    expect(json).toMatchObject({ type: 'urn:shuqiao:error:schema', code: 'schema', rule: 'SQX-R67' });
    expect(JSON.stringify(json)).not.toContain('91371000MAT000018X');
  });

  test('SQX-R111, SQX-R112: says how to authenticate, and what time it is here', async () => {
    const { headers, json } = await ask(world, { claims: { iat: 1, exp: 61 } });

    expect(headers['www-authenticate']).toContain('profile="SQX-1"');
    expect(json).toMatchObject({ code: 'jwt_expired', serverTime: expect.any(Number) });
  });

  test('SQX-R28, SQX-R29: wrong media type, coded body and oversized body have their own codes', async () => {
    const type = await ask(world, { headers: { 'Content-Type': 'text/json' } });
    const coded = await ask(world, { headers: { 'Content-Encoding': 'gzip' } });
    const large = await ask(world, { rawBody: Buffer.alloc(1_048_577, 32) });

    expect([type.json?.code, coded.json?.code, large.json?.code]).toEqual([
      'content_type',
      'content_type',
      'body_too_large',
    ]);
    expect(verifyAnswer(world, large)).toMatchObject({ claims: { code: 'body_too_large' } });
  });

  test('SQX-R131: above the limit of parallel requests the rest are told so at once', async () => {
    const other = await openOther({ limits: { maxInFlight: 8 } });
    await deliver(other, 'CH-1', resource.resource_id, [enterprise]);
    const answers = await Promise.all(Array.from({ length: 200 }, () => ask(other)));
    const codes = new Set(answers.map(({ status, json }) => json?.code ?? status));

    expect([...codes].every((code) => code === 200 || code === 'overloaded')).toBe(true);
    expect(answers.some(({ status }) => status === 200)).toBe(true);
  });

  test('SQX-R150: a clock that jumped by more than ten seconds stops new exchanges', async () => {
    const other = await openOther({ separateMonotonic: true });
    other.advance(-30_000);
    const asked = await ask(other, { claims: { iat: Math.floor(other.nowMs() / 1000) } });

    expect([asked.status, asked.json?.code]).toEqual([503, 'clock_unsafe']);
  });

  test('a directory past its grace period stops exchanges, and a new one starts them again', async () => {
    const other = await openOther();
    await deliver(other, 'CH-1', resource.resource_id, [enterprise]);
    await other.exchange.publishCheckpoint();
    other.advance(25 * 3_600_000);
    const stale = await ask(other);
    await other.publish((directory) => {
      directory.issuedAt = new Date(other.nowMs()).toISOString();
      directory.expiresAt = new Date(other.nowMs() + 3_600_000).toISOString();
    });
    await other.exchange.publishCheckpoint();

    expect([stale.status, stale.json?.code]).toEqual([503, 'directory_stale']);
    expect((await ask(other)).status).toBe(200);
  });

  test('SQX-R81: a revoked key is refused as soon as the directory says so', async () => {
    const other = await openOther();
    await other.publish((directory) => {
      const key = directory.systems[0]?.keys[0];
      if (key) key.revokedAt = new Date(other.nowMs() - 1).toISOString();
    });

    expect((await ask(other)).json?.code).toBe('unauthenticated');
  });
});
