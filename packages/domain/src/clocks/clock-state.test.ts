import { expect, test } from 'vitest';
import { type ClockState, endClock, stateOf } from './clock-state.ts';
import { completeMaterial, requestMaterial } from './request-material.ts';
import { cn2025 } from './rule-sets.ts';
import { type ClockChange, type StatutoryClock, startClock } from './statutory-clock.ts';

function started(received: string | number): StatutoryClock {
  const clock = startClock(cn2025, 'apply.answer.conditional', received);
  if (clock === undefined) throw new Error('no clock');
  return clock;
}

function changed({ clock, refusal }: ClockChange): StatutoryClock {
  if (clock === undefined) throw new Error(refusal);
  return clock;
}

const clock = started('2025-08-01');

function stateWhenMetOn(on: string, of = clock): ClockState {
  return stateOf(changed(endClock(of, { outcome: 'met', on })), '2030-01-01');
}

test('a clock runs until its due date, is due on it and overdue after it', () => {
  expect(stateOf(clock, '2025-08-01')).toBe('running');
  expect(stateOf(clock, '2025-08-14')).toBe('running');
  expect(stateOf(clock, '2025-08-15')).toBe('due-today');
  expect(stateOf(clock, '2025-08-16')).toBe('overdue');
  expect(() => stateOf(clock, 'today')).toThrow(RangeError);
});

test('a duty met on the due date is met, a day later it is met late, for ever', () => {
  expect(stateWhenMetOn('2025-08-15')).toBe('met');
  expect(stateWhenMetOn('2025-08-16')).toBe('met-late');
});

test('a duty may be met on the very evening of an arrival that counts only tomorrow', () => {
  const evening = started(Date.parse('2025-08-01T18:00:00+08:00'));
  expect(evening.start).toBe('2025-08-04');
  expect(stateWhenMetOn('2025-08-01', evening)).toBe('met');
  expect(endClock(evening, { outcome: 'met', on: '2025-07-31' }).refusal).toBe('before-receipt');
});

test('a withdrawn application is neither met nor late', () => {
  const withdrawn = changed(endClock(clock, { outcome: 'withdrawn', on: '2025-08-20' }));
  expect(stateOf(withdrawn, '2025-08-20')).toBe('withdrawn');
});

test('a clock ends once', () => {
  const met = changed(endClock(clock, { outcome: 'met', on: '2025-08-05' }));
  expect(endClock(met, { outcome: 'withdrawn', on: '2025-08-06' }).refusal).toBe('ended');
  expect(() => endClock(clock, { outcome: 'met', on: '2025-02-30' })).toThrow(RangeError);
});

test('while material is awaited nothing becomes overdue, and an answer is in time', () => {
  const awaiting = changed(requestMaterial(clock, '2025-08-05'));
  expect(stateOf(awaiting, '2025-12-31')).toBe('awaiting-material');
  expect(stateWhenMetOn('2025-12-31', awaiting)).toBe('met');
  const complete = changed(completeMaterial(awaiting, '2025-08-20'));
  expect(stateOf(complete, '2025-08-20')).toBe('running');
  expect(stateOf(complete, '2025-09-04')).toBe('overdue');
});

test('nobody is called late or in time on a guessed calendar', () => {
  const provisional = started('2026-12-21');
  expect(provisional).toMatchObject({ due: '2027-01-04', calendar: { status: 'provisional' } });
  expect(stateOf(provisional, '2026-12-31')).toBe('running');
  for (const today of ['2027-01-01', '2027-01-04', '2027-06-30']) {
    expect(stateOf(provisional, today)).toBe('undetermined');
  }
  expect(stateWhenMetOn('2026-12-31', provisional)).toBe('met');
  expect(stateWhenMetOn('2027-01-04', provisional)).toBe('undetermined');
});
