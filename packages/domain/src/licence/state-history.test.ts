import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromDayNumber, toLegalDate } from '../calendar/legal-date.ts';
import { startOfLegalDateMs } from '../legal-period.ts';
import { answerStateAt, type StateEvent, stateAt } from './state-history.ts';

const noon = (date: string) => startOfLegalDateMs(date) + 43_200_000;
const event = (state: LicenceStateCode, effectiveOn: string, recordedOn = effectiveOn): StateEvent => ({
  state,
  effectiveOn,
  recordedAtMs: noon(recordedOn),
});

const history = [event('01', '2018-08-01'), event('02', '2019-05-10'), event('01', '2019-06-01')];

test('before the first act there is no state, and from then on there is one on every day', () => {
  expect(stateAt(history, startOfLegalDateMs('2018-08-01') - 1)).toBeUndefined();
  expect(stateAt(history, noon('2018-09-01'))).toBe('01');
  expect(stateAt(history, noon('2019-05-20'))).toBe('02');
  expect(stateAt(history, noon('2020-01-01'))).toBe('01');
});

test('an act holds from 00:00 China time of its effective date', () => {
  const midnight = Date.UTC(2019, 4, 9, 16);
  expect(stateAt(history, midnight - 1)).toBe('01');
  expect(stateAt(history, midnight)).toBe('02');
});

test('a 撤销 recorded later but effective earlier counts for the past, and outlives acts it reaches behind', () => {
  const revoked = [...history, event('03', '2018-08-01', '2020-03-01')];
  for (const date of ['2018-09-01', '2019-05-20', '2019-07-01', '2026-01-01']) {
    expect(stateAt(revoked, noon(date))).toBe('03');
  }
  expect(answerStateAt(revoked, noon('2018-09-01'))).toEqual({ effective: '03', onRecord: '01' });
});

test('of two acts recorded in the same millisecond the later in order counts', () => {
  const twice = [event('02', '2019-01-01'), event('01', '2019-01-01')];
  expect(stateAt(twice, noon('2019-01-02'))).toBe('01');
});

const anyEvent = fc
  .record({
    state: fc.constantFrom<LicenceStateCode>('01', '02', '03', '05'),
    effective: fc.integer({ min: 17_700, max: 17_760 }),
    delay: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ state, effective, delay }) =>
    event(state, fromDayNumber(effective), fromDayNumber(effective + delay)),
  );

test('what was on record at an instant never changes by what is recorded after it', () => {
  fc.assert(
    fc.property(
      fc.array(anyEvent, { maxLength: 6 }),
      anyEvent,
      fc.integer({ min: 0, max: 90 }),
      (events, more, day) => {
        const instant = noon(fromDayNumber(17_690 + day));
        fc.pre(more.recordedAtMs > instant);
        const { onRecord } = answerStateAt(events, instant);
        expect(answerStateAt([...events, more], instant).onRecord).toBe(onRecord);
      },
    ),
  );
});

test('the state of an instant is that of the last recorded act in effect on its day', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 6 }), fc.integer({ min: 0, max: 90 }), (events, day) => {
      const instant = noon(fromDayNumber(17_690 + day));
      const inEffect = events.filter(({ effectiveOn }) => effectiveOn <= toLegalDate(instant));
      const sorted = inEffect.toSorted((a, b) => a.recordedAtMs - b.recordedAtMs);
      expect(stateAt(events, instant)).toBe(sorted.at(-1)?.state);
    }),
  );
});
