import { expect, test } from 'vitest';
import { isFinalState, LICENCE_STATES } from './licence-states.ts';

test('only 01 is valid; every other state is a refusal with a code of its own, in both languages', () => {
  for (const [state, entry] of Object.entries(LICENCE_STATES)) {
    expect(entry.outcome === 'valid').toBe(state === '01');
    expect(entry.code === null).toBe(state === '01');
    expect(entry.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(entry.en).toMatch(/^[a-z ]+$/);
  }
});

test('states have the list values of §3.2, and 99 has none that could pass for another', () => {
  const values = Object.entries(LICENCE_STATES).map(([state, { statusValue }]) => [state, statusValue]);
  expect(Object.fromEntries(values)).toEqual({
    '01': 0,
    '02': 2,
    '03': 1,
    '04': 1,
    '05': 1,
    '06': 3,
    '07': 1,
    '99': undefined,
  });
  expect(LICENCE_STATES['99']).toMatchObject({ outcome: 'indeterminate', code: 'status_unknown' });
});

test('what was revoked, cancelled, lapsed or annulled is final; a suspension or a transfer is not', () => {
  const states = ['01', '02', '03', '04', '05', '06', '07'] as const;
  expect(states.filter(isFinalState)).toEqual(['03', '04', '05', '07']);
});
