import { createUuidV7Source } from '@shuqiao/protocol/sqx/uuid-v7';
import { buildCase } from '@shuqiao/protocol/testing/build-case';
import { sqxCases, sqxPaths } from '@shuqiao/protocol/testing/sqx-cases';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterprise } from '../testing/enterprise.ts';
import { openWorld, resource, type World } from '../testing/exchange-world.ts';
import { ask, deliver, send, sendRawTarget } from '../testing/send.ts';
import { verifyAnswer } from '../testing/verify-answer.ts';

let world: World;
const newUuid = createUuidV7Source({ nowMs: Date.now });

beforeAll(async () => {
  world = await openWorld();
  await deliver(world, 'CH-1', resource.resource_id, [enterprise]);
});
afterAll(() => world.close());

describe('the published request cases over HTTP', () => {
  test.each(sqxCases.cases)('$name: $description', async (sqxCase) => {
    const { requester, stranger } = world.keys;
    const input = {
      fixtures: sqxCases.fixtures,
      keys: { requester, stranger },
      nowMs: world.nowMs(),
      newUuid,
    };
    for (const [i, request] of buildCase(sqxCase, input).entries()) {
      const received = await send(world.url, request);

      const expected = sqxCase.expect[i];
      expect(received.status).toBe(expected?.status);
      expect(received.json?.code).toBe(expected?.code);
      expect('shuqiao-response' in received.headers).toBe(expected?.response_signed);
      if (expected?.reason) expect(received.body.toString()).not.toContain(expected.reason);
    }
  });

  test.each(sqxPaths.exchange_targets.cases)(
    'SQX-R03: target $raw has the shape $expect.shape',
    async ({ raw, expect: expected }) => {
      const { status, body } = await sendRawTarget(world.url, raw);

      if (expected.shape === 'ok') expect([401, 404]).toContain(status);
      else {
        expect(status).toBe(400);
        expect(body === '' || JSON.parse(body).code === 'path_ambiguous').toBe(true);
      }
    },
  );
});

describe('an accepted query', () => {
  test('SQX-R01: is answered with the granted items only, signed and bound to the request', async () => {
    const asked = await ask(world);

    expect(asked.json).toEqual({
      records: [{ TYSHXYDM: enterprise.TYSHXYDM, QYMC: enterprise.QYMC, DJZT: enterprise.DJZT }],
      next: null,
    });
    expect(verifyAnswer(world, asked)).toMatchObject({ claims: { outcome: 'ok', records: 1, status: 200 } });
  });

  test('SQX-R90: may be neither stored nor transformed on the way', async () => {
    const { headers } = await ask(world);

    expect(headers['cache-control']).toBe('no-store, no-transform');
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('SQX-R91, SQX-R92: no record is 200 no_data with records and the state of the data', async () => {
    const asked = await ask(world, { body: { TYSHXYDM: '91440300708461136T' } });

    expect(asked.status).toBe(200);
    expect(verifyAnswer(world, asked)).toMatchObject({
      claims: { outcome: 'no_data', records: 0, data_as_of: expect.any(Number) },
    });
  });

  test('SQX-R93: names its leaf in the log', async () => {
    const verdict = verifyAnswer(world, await ask(world));

    expect(verdict).toMatchObject({
      claims: { log: { origin: expect.any(String), index: expect.any(Number), leaf: expect.any(String) } },
    });
  });

  test('SQX-R63: tells only the items that were asked for', async () => {
    const asked = await ask(world, { body: { TYSHXYDM: enterprise.TYSHXYDM, items: ['QYMC'] } });

    expect(asked.json?.records).toEqual([{ QYMC: enterprise.QYMC }]);
  });
});
