import { createHash } from 'node:crypto';
import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { testApp } from '@shuqiao/http/testing/test-app';
import type { LicenceVerificationLine } from '@shuqiao/schemas/types/licence-verification-line';
import { describe, expect, test } from 'vitest';
import type { LicenceEnv } from '../../licence-env.ts';
import { clerk, FOOD_CODE, type VerifyWorld } from '../testing/open-verify-world.ts';
import { temporaryWorlds } from '../testing/verify-worlds.ts';
import type { BatchLimits } from './batch-limits.ts';
import type { BatchReceiptClaims } from './batch-receipt.ts';
import { verifyBatch } from './verify-batch.ts';

const path = '/licence/v1/verifications/batch';

describe('a batch (LIC-Q4)', () => {
  const openWorld = temporaryWorlds();

  async function send(
    world: VerifyWorld,
    body: string | ReadableStream<Uint8Array>,
    {
      limits,
      timers = fakeTimers(),
    }: { limits?: Partial<BatchLimits>; timers?: ReturnType<typeof fakeTimers> } = {},
  ): Promise<Response> {
    const app = testApp<LicenceEnv>({ log: world.deps.log });
    verifyBatch(app, world.deps, { ...(limits && { limits }), timers });
    return app.request(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-ndjson',
        Authorization: `Bearer ${await world.mint(clerk)}`,
      },
      body,
      ...(typeof body !== 'string' && { duplex: 'half' }),
    });
  }

  async function read(answer: Response) {
    const text = await answer.text();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LicenceVerificationLine);
    const receipt = lines.at(-1)?.receipt ?? '';
    const [, payload = ''] = receipt.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as BatchReceiptClaims;
    const before = text.slice(0, text.trimEnd().lastIndexOf('\n') + 1);
    return {
      rows: lines.slice(0, -1),
      claims,
      hash: createHash('sha256').update(before).digest('base64url'),
    };
  }

  const tell = ({ outcome, reason, problem }: LicenceVerificationLine) =>
    problem?.code ?? (reason ? `${outcome}: ${reason.code}` : outcome);

  test('answers every row in order, goes on after a bad one, and signs what it answered', async () => {
    const world = await openWorld();
    const { zzbs, statusIndex } = await world.registerFood();
    const presented = await world.issueFood(statusIndex);
    const rows = [
      JSON.stringify({ identifier: zzbs }),
      'not json',
      JSON.stringify({ presented }),
      '{"identifier":"x","identifier":"y"}',
      JSON.stringify({ identifier: 7 }),
      JSON.stringify({ presented: 'x' }),
      JSON.stringify({ number: 'nobody', type: FOOD_CODE }),
      '',
      JSON.stringify({ identifier: zzbs, caseId: 'nobody' }),
      JSON.stringify({ identifier: zzbs, consentCode: 'ABCDEFGHJK' }),
      JSON.stringify({ qr: `${world.issuer}/portal/verify#code=ABCDEFGHJK` }),
      JSON.stringify({ identifier: zzbs }),
    ];
    const { rows: told, claims, hash } = await read(await send(world, rows.join('\n')));
    expect(told.map(tell)).toEqual([
      'valid',
      'body_malformed',
      'valid',
      'body_malformed',
      'body_invalid',
      'invalid: malformed',
      'indeterminate: register_not_found',
      'body_malformed',
      'case_not_open',
      'one_time_code_in_batch',
      'one_time_code_in_batch',
      'valid',
    ]);
    expect(told.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 1));
    expect(claims).toMatchObject({
      rows: 12,
      valid: 3,
      invalid: 1,
      indeterminate: 1,
      refused: 7,
      complete: true,
    });
    expect(claims.h).toBe(hash);
    expect(claims.log).toMatchObject({ first: 1, last: 5 });
    expect(world.exchange.leaves.map(({ o }) => o)).toEqual(
      told.flatMap(({ outcome }) => (outcome ? [outcome] : [])),
    );
  });

  test('is cut off at its limit of rows, and says so under signature', async () => {
    const world = await openWorld();
    const row = `${JSON.stringify({ identifier: 'x' })}\n`;
    const { rows, claims } = await read(await send(world, row.repeat(5), { limits: { maxRows: 3 } }));
    expect(rows.map(tell)).toEqual([...Array<string>(3).fill('invalid: malformed'), 'batch_too_long']);
    expect(claims).toMatchObject({ rows: 3, complete: false });
    const exact = await read(await send(world, row.repeat(3), { limits: { maxRows: 3 } }));
    expect(exact.claims).toMatchObject({ rows: 3, complete: true });
  });

  test('a row that is too long or no UTF-8 is one bad row', async () => {
    const world = await openWorld();
    const row = JSON.stringify({ identifier: 'x' });
    const bytes = Buffer.concat([
      Buffer.from(`"${'x'.repeat(500)}"\n${row}\n`),
      Buffer.from([0xff, 0xfe, 0x0a]),
      Buffer.from(row),
    ]);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += 7) controller.enqueue(bytes.subarray(at, at + 7));
        controller.close();
      },
    });
    const { rows } = await read(await send(world, body, { limits: { maxRowBytes: 100 } }));
    expect(rows.map(tell)).toEqual([
      'body_too_large',
      'invalid: malformed',
      'body_malformed',
      'invalid: malformed',
    ]);
  });

  test('an empty batch has a receipt over nothing', async () => {
    const world = await openWorld();
    const { rows, claims } = await read(await send(world, ''));
    expect([rows, claims.rows, claims.log]).toEqual([[], 0, undefined]);
  });

  test('answers the rows that came while the rest is awaited, and reads no further than it has answered', async () => {
    const world = await openWorld();
    const row = Buffer.from(`${JSON.stringify({ identifier: 'x' })}\n`);
    let pulled = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          controller.enqueue(row);
        },
        cancel() {
          cancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await send(world, body, { limits: { maxRows: 1_000 } });
    const reader = answer.body?.getReader();
    const first = await reader?.read();
    expect(JSON.parse(Buffer.from(first?.value ?? []).toString())).toMatchObject({ row: 1 });
    await reader?.read();
    expect(pulled).toBeLessThan(10);
    const leaves = world.exchange.leaves.length;
    await reader?.cancel();
    expect(cancelled).toBe(true);
    expect(world.exchange.leaves.length).toBe(leaves);
  });

  test('a row that takes too long is one bad row, and a body that pauses too long ends the batch', async () => {
    const world = await openWorld();
    const { statusIndex } = await world.registerFood();
    const presented = await world.issueFood(statusIndex);
    const timers = fakeTimers();
    world.status.source = () => new Promise(() => undefined);
    let push: (row: string) => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        push = (row) => controller.enqueue(Buffer.from(`${row}\n`));
      },
    });
    const answer = await send(world, body, { timers });
    const reader = answer.body?.getReader();
    const next = async (): Promise<LicenceVerificationLine> => {
      const told = reader?.read();
      for (let turn = 0; turn < 400; turn++) await new Promise(setImmediate);
      await timers.pass(30_000);
      return JSON.parse(Buffer.from((await told)?.value ?? []).toString()) as LicenceVerificationLine;
    };
    push(JSON.stringify({ presented }));
    expect(tell(await next())).toBe('verification_timeout');
    expect(tell(await next())).toBe('body_timeout');
    expect(await next()).toHaveProperty('receipt');
  });

  test('tells nothing that is not on record: without the log the answer breaks off', async () => {
    const world = await openWorld();
    world.exchange.isDown = true;
    const answer = await send(world, JSON.stringify({ identifier: 'x' }));
    await expect(answer.text()).rejects.toThrow();
  });

  test('is for persons of a department, and NDJSON', async () => {
    const world = await openWorld();
    const app = testApp<LicenceEnv>();
    verifyBatch(app, world.deps);
    expect((await app.request(path, { method: 'POST', body: '' })).status).toBe(401);
    const Authorization = `Bearer ${await world.mint(clerk)}`;
    const headers = { Authorization, 'Content-Type': 'application/json' };
    expect((await app.request(path, { method: 'POST', headers, body: '{}' })).status).toBe(415);
  });
});
