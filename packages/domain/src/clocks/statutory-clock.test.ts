import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainReceiptRule } from '../calendar/receipt-day.ts';
import { isWorkingDay, stateCouncilCalendar, type WorkingCalendar } from '../calendar/working-days.ts';
import { extendClock } from './extend-clock.ts';
import { cn2016, cn2025, findRuleSetInForce, statuteRuleSets } from './rule-sets.ts';
import { recountClock, startClock } from './statutory-clock.ts';

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/domain.json', import.meta.url), 'utf8'),
).workdays;
const chain: Record<string, string> = vectors.chain809;
const receiptCases: { received: string; startDay: string; days: number; due: string }[] =
  vectors.receiptRule.cases;

const at = (text: string) => Date.parse(text);

/** What the State Council might announce: Monday to Friday except New Year's Day and a worked Saturday. */
const calendarWith2027: WorkingCalendar = {
  revision: 'notice for 2027',
  isWorkingDay: (date) => {
    if (!date.startsWith('2027')) return isWorkingDay(date);
    if (date === '2027-01-01') return false;
    if (date === '2027-01-09') return true;
    return ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  },
};

test('a clock carries its rule set, article, start, due date and calendar', () => {
  expect(startClock(cn2025, 'apply.answer.conditional', '2025-08-01')).toEqual({
    ruleSet: { id: 'cn-2025', version: '1.0.0' },
    step: 'apply.answer.conditional',
    rule: cn2025.steps['apply.answer.conditional'],
    receipt: { date: '2025-08-01' },
    start: '2025-08-01',
    originalDue: '2025-08-15',
    due: '2025-08-15',
    calendar: { status: 'final', calendar: 'chinese-days 1.5.7' },
    extension: null,
    materialRequest: null,
    end: null,
  });
});

test('the chain of an application under Order 809 comes out on its published dates', () => {
  const answer = startClock(cn2025, 'apply.answer.conditional', chain.received ?? '');
  expect(answer?.due).toBe(chain.answerDue);
  const extended =
    answer && extendClock(answer, { days: 10, decidedOn: '2025-08-11', consent: 'c-1', notice: 'n-1' });
  expect(extended?.clock?.due).toBe(chain.extendedAnswerDue);
  expect(startClock(cn2025, 'apply.provide', chain.agreed ?? '')?.due).toBe(chain.provideDue);
  expect(startClock(cn2025, 'correction.close', chain.correctionRequested ?? '')?.due).toBe(
    chain.correctionDue,
  );
});

test.each(receiptCases.filter(({ days }) => days === 10))(
  'received $received is due $due',
  ({ received, startDay, due }) => {
    expect(startClock(cn2025, 'apply.answer.conditional', at(received))).toMatchObject({
      start: startDay,
      due,
    });
  },
);

test('with the receipt rule off, a Saturday receipt starts on the Saturday', () => {
  const clock = startClock(cn2025, 'apply.answer.conditional', at('2025-08-02T10:00:00+08:00'), {
    receiptRule: plainReceiptRule,
  });
  expect(clock).toMatchObject({ start: '2025-08-02', due: '2025-08-15' });
});

test('the receipt rule does not delay what starts with an own act', () => {
  const evening = at('2025-08-15T20:00:00+08:00');
  expect(startClock(cn2025, 'apply.provide', evening)).toMatchObject({
    start: '2025-08-15',
    due: '2025-09-12',
  });
  expect(startClock(cn2025, 'catalogue.update', evening)?.start).toBe('2025-08-15');
  expect(startClock(cn2025, 'correction.close', evening)?.start).toBe('2025-08-18');
});

test('a step the rule set does not limit has no clock', () => {
  expect(startClock(cn2016, 'correction.close', '2018-08-01')).toBeUndefined();
  expect(startClock(cn2025, 'complaint.answer', '2026-03-02')).toBeUndefined();
});

test('no clock starts under a rule set before it is in force', () => {
  expect(() => startClock(cn2025, 'correction.close', '2025-07-31')).toThrow(RangeError);
  expect(startClock(cn2025, 'correction.close', at('2025-07-31T17:30:00+08:00'))?.start).toBe('2025-08-01');
});

test('a clock started under the 2016 rules stays under them when the 2025 rules come into force', () => {
  const ruleSet = findRuleSetInForce(statuteRuleSets, '2025-07-31') ?? cn2025;
  const clock = startClock(ruleSet, 'apply.answer.conditional', '2025-07-31');
  expect(clock).toMatchObject({ ruleSet: { id: 'cn-2016' }, due: '2025-08-14' });
  const decision = { days: 10, decidedOn: '2025-08-05', consent: 'c-1', notice: 'n-1' };
  expect(clock && extendClock(clock, decision)).toEqual({ refusal: 'no-extension' });
});

test('a deadline in a year without a notice is provisional and names the year', () => {
  const clock = startClock(cn2025, 'apply.answer.conditional', '2026-12-21');
  expect(clock).toMatchObject({
    due: '2027-01-04',
    calendar: { status: 'provisional', unknownYear: 2027, calendar: 'chinese-days 1.5.7' },
  });
});

test('an arrival that counts only in an unknown year is provisional from its start', () => {
  const clock = startClock(cn2025, 'apply.answer.unconditional', at('2026-12-31T18:00:00+08:00'));
  expect(clock).toMatchObject({
    start: '2027-01-01',
    calendar: { status: 'provisional', unknownYear: 2027 },
  });
});

test('when the notice arrives a provisional clock is counted again, from its receipt', () => {
  const clock = startClock(cn2025, 'apply.answer.conditional', at('2026-12-31T18:00:00+08:00'));
  expect(clock && recountClock(clock, calendarWith2027)).toMatchObject({
    start: '2027-01-04',
    due: '2027-01-15',
    calendar: { status: 'final', calendar: 'notice for 2027' },
  });
});

test('an extended provisional clock keeps its extension when it is counted again', () => {
  const clock = startClock(cn2025, 'apply.answer.conditional', '2026-12-21');
  const decision = { days: 3, decidedOn: '2026-12-25', consent: 'c-1', notice: 'n-1' };
  const extended = clock && extendClock(clock, decision).clock;
  expect(extended).toMatchObject({ originalDue: '2027-01-04', due: '2027-01-07' });
  expect(extended && recountClock(extended, calendarWith2027)).toMatchObject({
    originalDue: '2027-01-05',
    due: '2027-01-08',
    extension: decision,
    calendar: { status: 'final' },
  });
});

test('counting again without the missing notice changes nothing', () => {
  const clock = startClock(cn2025, 'apply.answer.conditional', '2026-12-15');
  const decision = { days: 10, decidedOn: '2026-12-25', consent: 'c-1', notice: 'n-1' };
  const extended = clock && extendClock(clock, decision).clock;
  expect(extended).toMatchObject({ originalDue: '2026-12-29', calendar: { status: 'provisional' } });
  expect(extended && recountClock(extended)).toEqual(extended);
});

test('a final due date is not moved by a revised calendar', () => {
  const clock = startClock(cn2025, 'correction.close', '2026-03-02');
  const revised: WorkingCalendar = { ...stateCouncilCalendar, revision: 'revised', isWorkingDay: () => true };
  expect(clock && recountClock(clock, revised)).toBe(clock);
});

test('a clock survives being stored as JSON', () => {
  const clock = startClock(cn2025, 'apply.answer.conditional', at('2026-12-21T10:00:00+08:00'));
  expect(JSON.parse(JSON.stringify(clock))).toEqual(clock);
});
