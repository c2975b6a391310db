import { expect, test } from 'vitest';
import { checkFreshness, checkHistoric } from './status-freshness.ts';
import { worldNowMs } from './testing/status-world.ts';

const dayS = 86_400;

test.each([
  [dayS * 1_000, undefined],
  [dayS * 1_000 + 1, 'status_stale'],
  [100 * dayS * 1_000, 'status_stale'],
  [-5_000, undefined],
] as const)('LIC-S11, LIC-T26: a list signed %i ms ago, where a day is allowed: %s', (ageMs, finding) => {
  expect(checkFreshness({ iatMs: worldNowMs - ageMs }, worldNowMs, dayS)).toBe(finding);
});

const iatMs = worldNowMs;
const expMs = worldNowMs + 60_000;

test.each([
  ['iat − 1', iatMs - 1_000, 'status_history_unavailable'],
  ['a moment before iat', iatMs - 1, 'status_history_unavailable'],
  ['iat', iatMs, undefined],
  ['exp', expMs, undefined],
  ['within the second of exp', expMs + 999, undefined],
  ['exp + 1', expMs + 1_000, 'status_history_unavailable'],
] as const)('LIC-S17: asked about %s', (_name, atMs, finding) => {
  expect(checkHistoric({ iatMs, expMs }, atMs)).toBe(finding);
});

test('LIC-S17: a list without an end is no witness of the past', () => {
  expect(checkHistoric({ iatMs, expMs: null }, iatMs)).toBe('status_history_unavailable');
});
