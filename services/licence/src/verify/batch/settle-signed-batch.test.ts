import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import { hashBody } from '@shuqiao/protocol/sqx/body-hash';
import { describe, expect, test } from 'vitest';
import type { Acting } from '../../gate/acting.ts';
import { recordVerifications } from '../record-verifications.ts';
import { nowMs, type VerifyWorld } from '../testing/open-verify-world.ts';
import { temporaryWorlds } from '../testing/verify-worlds.ts';
import { verifyForDepartment } from '../verify-for-department.ts';
import { DEFAULT_BATCH_LIMITS } from './batch-limits.ts';
import { batchWriter } from './batch-writer.ts';
import { readChunks } from './read-chunks.ts';
import { settleSignedBatch } from './settle-signed-batch.ts';
import { rowVerifier } from './verify-row.ts';

const acting: Acting = {
  department: '11371000MBT000273B',
  actor: 'a',
  role: 'clerk',
  system: 'desk',
  requestId: 'r',
};

describe('a signed batch of a system', () => {
  const openWorld = temporaryWorlds();

  function settle(world: VerifyWorld, body: string, claimedHash = hashBody(body), maxRows = 10) {
    const timers = fakeTimers();
    const limits = { ...DEFAULT_BATCH_LIMITS, maxRows };
    const claimed: true[] = [];
    const steps = {
      verifyRow: rowVerifier((ask) => verifyForDepartment(world.deps, acting, ask, { oneTimeCodes: false }), {
        timeoutMs: 1_000,
        timers,
      }),
      record: (verified: Parameters<typeof recordVerifications>[2]) =>
        recordVerifications(world.deps, acting, verified),
      writer: batchWriter(world.deps),
    };
    const settled = settleSignedBatch(readChunks(new Response(body).body, limits, timers), steps, {
      claimedHash,
      claim: async () => {
        claimed.push(true);
        return undefined;
      },
      nowMs,
      chunkRows: 2,
    });
    return { settled, claimed };
  }

  test('is one answer with a line a row and the receipt last', async () => {
    const world = await openWorld();
    const { settled, claimed } = settle(world, '{"identifier":"x"}\nbad\n{"identifier":"y"}\n');
    const answer = await settled;
    expect(answer).toMatchObject({ kind: 'answered', outcome: 'partial', records: 2, rejected: 1 });
    const lines = 'body' in answer ? String(answer.body).trimEnd().split('\n') : [];
    expect(lines.map((line) => Object.keys(JSON.parse(line)).includes('receipt'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(claimed).toHaveLength(1);
    expect(world.exchange.leaves).toHaveLength(2);
  });

  test('SQX-R29: whose body is not the signed one is refused, puts nothing on record and spends no token', async () => {
    const world = await openWorld();
    const { settled, claimed } = settle(world, '{"identifier":"x"}\n', hashBody('another body'));
    expect(await settled).toMatchObject({ kind: 'refused', code: 'body_hash', spendsToken: false });
    expect([claimed, world.exchange.leaves]).toEqual([[], []]);
  });

  test('that is too long is refused as a whole', async () => {
    const world = await openWorld();
    const { settled } = settle(world, '{}\n'.repeat(11));
    await expect(settled).rejects.toMatchObject({ code: 'batch_too_long' });
    expect(world.exchange.leaves).toEqual([]);
  });
});
