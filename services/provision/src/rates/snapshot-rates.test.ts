import { sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { Problem } from '@shuqiao/http/problem';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import { findRateRevision, findRateSnapshot } from '@shuqiao/storage/provision/rate-snapshot';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { toRateDirectory } from '../directory/rate-directory.ts';
import { composeRates } from './compose-rates.ts';
import type { RateSource } from './rate-source.ts';
import { snapshotRates } from './snapshot-rates.ts';

const NOON_MS = Date.parse('2026-11-23T04:00:00Z');
const FIRST_SEEN_MS = Date.parse('2026-11-20T04:00:00Z');

function ratesOf(asOfMs: number): ProvisionRates {
  const directory = toRateDirectory(1, { ...sampleDirectory(), hash: 'h' });
  return composeRates({ directory, evidence: { size: 1, root: 'r' }, deliveries: [], asOfMs, behind: false });
}

const rates: RateSource = {
  read: async () => {
    throw new Problem('not_ready', { reason: 'not asked for' });
  },
  ratesAsKnown: async (asOfMs) => (asOfMs < FIRST_SEEN_MS ? undefined : ratesOf(asOfMs)),
  findObstacle: async () => undefined,
};

describeOnBothEngines('rate snapshots', 'provision', (open) => {
  test('are written once for every legal date that is over, since the first directory', async () => {
    const store = await open();
    const write = () => snapshotRates({ rates, store, clock: () => NOON_MS });

    expect([await write(), await write()]).toEqual([3, 0]);
    expect(await findRateSnapshot(store.read, '2026-11-22')).toMatchObject({
      revision: 1,
      madeAtMs: NOON_MS,
      document: { asOf: '2026-11-22T15:59:59.999Z' },
    });
    expect(await findRateSnapshot(store.read, '2026-11-19')).toBeUndefined();
    expect(await findRateSnapshot(store.read, '2026-11-23')).toBeUndefined();
  });

  test('begin the new date at midnight in China, not in Greenwich', async () => {
    const store = await open();
    const midnightMs = Date.parse('2026-11-22T16:00:00Z');

    await snapshotRates({ rates, store, clock: () => midnightMs - 1 });
    expect(await findRateSnapshot(store.read, '2026-11-22')).toBeUndefined();
    await snapshotRates({ rates, store, clock: () => midnightMs });
    expect(await findRateSnapshot(store.read, '2026-11-22')).toBeDefined();
  });

  test('of two processes are one', async () => {
    const store = await open();
    const write = () => snapshotRates({ rates, store, clock: () => NOON_MS });
    await Promise.all([write(), write()]);

    expect(await findRateRevision(store.read, '2026-11-22', 1)).toBeDefined();
    expect(await findRateRevision(store.read, '2026-11-22', 2)).toBeUndefined();
  });

  test('are not written from a log that could not be read', async () => {
    const store = await open();
    const refused: RateSource = {
      ...rates,
      ratesAsKnown: async () => {
        throw new Problem('not_ready', { reason: 'evidence_gap' });
      },
    };
    await expect(snapshotRates({ rates: refused, store, clock: () => NOON_MS })).rejects.toThrow(Problem);
    expect(await findRateSnapshot(store.read, '2026-11-22')).toBeUndefined();
  });
});
