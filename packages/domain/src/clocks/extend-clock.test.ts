import { expect, test } from 'vitest';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts';
import { endClock } from './clock-state.ts';
import type { ClockStep } from './clock-steps.ts';
import { type ExtensionDecision, extendClock } from './extend-clock.ts';
import { requestMaterial } from './request-material.ts';
import { cn2025 } from './rule-sets.ts';
import { type StatutoryClock, startClock } from './statutory-clock.ts';

function started(step: ClockStep, date: string): StatutoryClock {
  const clock = startClock(cn2025, step, date);
  if (clock === undefined) throw new Error(`no clock for ${step}`);
  return clock;
}

const clock = started('apply.answer.conditional', '2025-08-01');
const decision: ExtensionDecision = { days: 10, decidedOn: '2025-08-14', consent: 'c-1', notice: 'n-1' };

function refusalOf(change: Partial<ExtensionDecision>, of = clock) {
  return extendClock(of, { ...decision, ...change }).refusal;
}

test('an extension runs on from the original due date and leaves the given clock untouched', () => {
  expect(extendClock(clock, decision).clock).toEqual({
    ...clock,
    due: '2025-08-29',
    extension: { days: 10, decidedOn: '2025-08-14', consent: 'c-1', notice: 'n-1' },
  });
  expect(clock.due).toBe('2025-08-15');
  expect(extendClock(clock, { ...decision, days: 1 }).clock?.due).toBe('2025-08-18');
});

test('both kinds of answer can be extended by up to ten days', () => {
  const unconditional = started('apply.answer.unconditional', '2025-08-01');
  expect(unconditional.due).toBe('2025-08-04');
  const extended = extendClock(unconditional, { ...decision, decidedOn: '2025-08-01' });
  expect(extended.clock?.due).toBe('2025-08-18');
});

test('a catalogue update can be extended by up to five days, with consent and without notice', () => {
  const update = started('catalogue.update', '2025-08-01');
  const extended = extendClock(update, { days: 5, decidedOn: '2025-08-14', consent: 'c-1' });
  expect(extended.clock).toMatchObject({ due: '2025-08-22', extension: { notice: null } });
  expect(refusalOf({ days: 6 }, update)).toBe('extension-days');
  expect(extendClock(update, { days: 5, decidedOn: '2025-08-14' }).refusal).toBe('consent-missing');
});

test('audit, provision and correction cannot be extended', () => {
  for (const step of ['catalogue.audit', 'apply.provide', 'correction.close'] as const) {
    expect(refusalOf({}, started(step, '2025-08-01'))).toBe('no-extension');
  }
});

test('the decision must be made before the original due date', () => {
  expect(refusalOf({ decidedOn: '2025-08-14' })).toBeUndefined();
  expect(refusalOf({ decidedOn: '2025-08-15' })).toBe('decided-too-late');
  expect(refusalOf({ decidedOn: '2025-07-31' })).toBe('before-receipt');
  expect(() => refusalOf({ decidedOn: '2025-8-14' })).toThrow(RangeError);
});

test('an answer is extended only with consent and with notice to the requester', () => {
  const { consent: _c, ...withoutConsent } = decision;
  const { notice: _n, ...withoutNotice } = decision;
  expect(extendClock(clock, withoutConsent).refusal).toBe('consent-missing');
  expect(extendClock(clock, withoutNotice).refusal).toBe('notice-missing');
  expect(refusalOf({ consent: '' })).toBe('consent-missing');
  expect(refusalOf({ notice: '' })).toBe('notice-missing');
});

test('an extension is one to ten whole days', () => {
  for (const days of [0, -1, 11, 1.5, Number.NaN]) expect(refusalOf({ days })).toBe('extension-days');
});

test('a clock is extended once, and not after its end or while material is awaited', () => {
  const extended = extendClock(clock, decision).clock;
  expect(extended && refusalOf({}, extended)).toBe('already-extended');
  const ended = endClock(clock, { outcome: 'met', on: '2025-08-05' }).clock;
  expect(ended && refusalOf({}, ended)).toBe('ended');
  const waiting = requestMaterial(clock, '2025-08-05').clock;
  expect(waiting && refusalOf({}, waiting)).toBe('awaiting-material');
});

test('an extension into an unknown year makes a final clock provisional', () => {
  const december = started('apply.answer.conditional', '2026-12-15');
  expect(december).toMatchObject({ due: '2026-12-29', calendar: { status: 'final' } });
  expect(extendClock(december, { ...decision, decidedOn: '2026-12-28' }).clock?.calendar).toMatchObject({
    status: 'provisional',
    unknownYear: 2027,
  });
});

test('a provisional clock is counted again before it is extended', () => {
  const provisional = started('apply.answer.conditional', '2026-12-21');
  expect(provisional.originalDue).toBe('2027-01-04');
  const holidayUntilThe4th: WorkingCalendar = {
    revision: 'notice for 2027',
    isWorkingDay: (date) => (date < '2027-01-01' ? isWorkingDay(date) : date > '2027-01-04'),
  };
  const { clock: extended } = extendClock(
    provisional,
    { ...decision, days: 1, decidedOn: '2027-01-05' },
    holidayUntilThe4th,
  );
  expect(extended).toMatchObject({
    originalDue: '2027-01-06',
    due: '2027-01-07',
    calendar: { status: 'final', calendar: 'notice for 2027' },
  });
});

test('an extension that lies in a known year does not hide that the original due date was guessed', () => {
  const without2027: WorkingCalendar = {
    revision: 'gap',
    isWorkingDay: (date) => (date.startsWith('2027') ? undefined : true),
  };
  const clockOver2027 = startClock(cn2025, 'apply.answer.conditional', '2027-12-17', {
    calendar: without2027,
  });
  expect(clockOver2027?.originalDue).toBe('2027-12-31');
  const extended =
    clockOver2027 && extendClock(clockOver2027, { ...decision, decidedOn: '2027-12-20' }, without2027).clock;
  expect(extended).toMatchObject({
    due: '2028-01-10',
    calendar: { status: 'provisional', unknownYear: 2027 },
  });
});
