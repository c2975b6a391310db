import { expect, test } from 'vitest';
import { parseOptions } from './options.ts';

test('a full run has at least five rounds, 8,000 exchanges of warm-up, and 1,000 before each measured 3,000', () => {
  const { hosted, json, only } = parseOptions([]);
  expect(hosted.rounds).toBeGreaterThanOrEqual(5);
  expect(hosted).toMatchObject({ warmUp: 8_000, warm: 1_000, measured: 3_000 });
  expect(json).toBe(false);
  expect(only).toEqual(['ours', 'floor', 'usual']);
});

test('--quick is smaller and --only names contestants', () => {
  const { hosted, deliveries, only, json } = parseOptions(['--quick', '--json', '--only', 'floor,usual']);
  expect(hosted.measured).toBeLessThan(3_000);
  expect(deliveries.rows).toBe(100_000);
  expect(only).toEqual(['floor', 'usual']);
  expect(json).toBe(true);
});

test.each([[['--only', 'nobody']], [['--fast']]])('%o is refused', (args) => {
  expect(() => parseOptions(args)).toThrow();
});
