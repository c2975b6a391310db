import { expect, test } from 'vitest';
import { findSecondsLeft, listChecks } from './list-checks.ts';

const services = [
  {
    name: 'catalogue',
    state: 'degraded',
    reason: 'directory_ageing',
    checks: [
      { name: 'store', state: 'ok' },
      { name: 'directory', state: 'degraded', reason: 'directory_ageing', secondsLeft: 900 },
    ],
  },
  { name: 'exchange', state: 'down', reason: 'clock_unsafe' },
  {
    name: 'provision',
    state: 'ok',
    checks: [{ name: 'directory', state: 'ok', secondsLeft: 1_200 }],
  },
] as const;

test('each check of each service has a line; a service that tells no checks has one of its own', () => {
  expect(listChecks(services).map(({ key, state }) => [key, state])).toEqual([
    ['catalogue/store', 'ok'],
    ['catalogue/directory', 'degraded'],
    ['exchange/', 'down'],
    ['provision/directory', 'ok'],
  ]);
});

test('the directory is said to last as long as the service that has the oldest one', () => {
  expect(findSecondsLeft(services)).toBe(900);
  expect(findSecondsLeft([])).toBeUndefined();
});
