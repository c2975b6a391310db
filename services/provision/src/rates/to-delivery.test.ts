import { sampleDirectory } from '@shuqiao/domain/testing/sample-directory';
import { expect, test } from 'vitest';
import { toRateDirectory } from '../directory/rate-directory.ts';
import { NOW_MS } from '../testing/world.ts';
import { composeRates } from './compose-rates.ts';
import { toDelivery } from './to-delivery.ts';

const directory = toRateDirectory(7, { ...sampleDirectory(), hash: 'h' });
const event = {
  evidenceIndex: 2,
  atMs: NOW_MS,
  resource: '102001/000001',
  channel: 'CH-0001',
  department: '11371000MBT000273B',
  outcome: 'ok',
  records: 1,
  rejected: 0,
  dataAsOfMs: NOW_MS,
  noChange: false,
  unchanged: false,
};

function count(over: Partial<typeof event> | { dataAsOfMs: null }): number {
  const deliveries = [toDelivery({ ...event, ...over })];
  const evidence = { size: 3, root: 'r' };
  return composeRates({ directory, evidence, deliveries, asOfMs: NOW_MS, behind: false }).city.n;
}

test('a delivery whose outcome or data date is not known never counts', () => {
  expect([count({}), count({ outcome: 'partial' })]).toEqual([1, 1]);
  expect([count({ outcome: 'other' }), count({ dataAsOfMs: null })]).toEqual([0, 0]);
});
