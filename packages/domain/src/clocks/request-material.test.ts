import { expect, test } from 'vitest';
import { endClock } from './clock-state.ts';
import { extendClock } from './extend-clock.ts';
import { completeMaterial, requestMaterial } from './request-material.ts';
import { cn2016, cn2025 } from './rule-sets.ts';
import { type StatutoryClock, startClock } from './statutory-clock.ts';

function started(): StatutoryClock {
  const clock = startClock(cn2025, 'apply.answer.conditional', '2025-08-01');
  if (clock === undefined) throw new Error('no clock');
  return clock;
}

function awaiting(clock = started()): StatutoryClock {
  const { clock: changed, refusal } = requestMaterial(clock, '2025-08-05');
  if (changed === undefined) throw new Error(refusal);
  return changed;
}

test('the limit starts again at receipt of the complete material, and both runs are kept', () => {
  const { clock } = completeMaterial(awaiting(), '2025-08-20');
  expect(clock).toMatchObject({
    receipt: { date: '2025-08-20' },
    start: '2025-08-20',
    originalDue: '2025-09-03',
    due: '2025-09-03',
    materialRequest: {
      requestedOn: '2025-08-05',
      first: { receipt: { date: '2025-08-01' }, start: '2025-08-01', due: '2025-08-15' },
      completed: true,
    },
  });
});

test('the complete material follows the receipt rule', () => {
  const evening = Date.parse('2025-08-20T18:00:00+08:00');
  expect(completeMaterial(awaiting(), evening).clock?.start).toBe('2025-08-21');
});

test('material is asked for only once', () => {
  expect(requestMaterial(awaiting(), '2025-08-06').refusal).toBe('already-requested');
  const { clock } = completeMaterial(awaiting(), '2025-08-20');
  expect(clock && requestMaterial(clock, '2025-08-21').refusal).toBe('already-requested');
  expect(clock && completeMaterial(clock, '2025-08-21').refusal).toBe('not-awaiting-material');
});

test('material is asked for by the due date at the latest and not before receipt', () => {
  expect(requestMaterial(started(), '2025-08-15').refusal).toBeUndefined();
  expect(requestMaterial(started(), '2025-08-16').refusal).toBe('requested-too-late');
  expect(requestMaterial(started(), '2025-07-31').refusal).toBe('before-receipt');
  expect(() => requestMaterial(started(), '')).toThrow(RangeError);
});

test('the evening an application arrives material may already be asked for', () => {
  const evening = Date.parse('2025-08-01T18:00:00+08:00');
  const clock = startClock(cn2025, 'apply.answer.conditional', evening);
  expect(clock?.start).toBe('2025-08-04');
  expect(clock && requestMaterial(clock, '2025-08-01').refusal).toBeUndefined();
});

test('only an answer may wait for material, and only under rules that know it', () => {
  const correction = startClock(cn2025, 'correction.close', '2025-08-01');
  expect(correction && requestMaterial(correction, '2025-08-05').refusal).toBe('no-material-request');
  const old = startClock(cn2016, 'apply.answer.conditional', '2018-08-01');
  expect(old && requestMaterial(old, '2018-08-02').refusal).toBe('no-material-request');
});

test('material complete before it was asked for, or never asked for, is refused', () => {
  expect(completeMaterial(awaiting(), '2025-08-04').refusal).toBe('before-receipt');
  expect(completeMaterial(started(), '2025-08-04').refusal).toBe('not-awaiting-material');
});

test('an ended clock asks for nothing and restarts no more', () => {
  const met = endClock(started(), { outcome: 'met', on: '2025-08-05' }).clock;
  expect(met && requestMaterial(met, '2025-08-05').refusal).toBe('ended');
  const withdrawn = endClock(awaiting(), { outcome: 'withdrawn', on: '2025-08-06' }).clock;
  expect(withdrawn && completeMaterial(withdrawn, '2025-08-20').refusal).toBe('ended');
});

test('an extension given before stays added to the second run', () => {
  const decision = { days: 5, decidedOn: '2025-08-04', consent: 'c-1', notice: 'n-1' };
  const extended = extendClock(started(), decision).clock;
  expect(extended && completeMaterial(awaiting(extended), '2025-08-20').clock).toMatchObject({
    originalDue: '2025-09-03',
    due: '2025-09-10',
    extension: decision,
  });
});
