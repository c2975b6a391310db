import type { Cycle } from '@shuqiao/schemas/types/directory';
import { daysInMonth } from '../calendar/gregorian.ts';
import { toLegalDate, toTimeOfDayMs } from '../calendar/legal-date.ts';
import { startOfLegalDateMs } from '../legal-period.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Rhythm {
  months: number;
  periodMs: number;
  graceMs: number;
}

/** Update period (更新周期) and grace (rules.md §8.2, 更新及时率). Months are calendar months, China Standard Time. */
const RHYTHMS: Readonly<Record<Cycle, Rhythm>> = {
  realtime: { months: 0, periodMs: 0, graceMs: HOUR_MS },
  daily: { months: 0, periodMs: DAY_MS, graceMs: DAY_MS },
  weekly: { months: 0, periodMs: 7 * DAY_MS, graceMs: 2 * DAY_MS },
  monthly: { months: 1, periodMs: 0, graceMs: 5 * DAY_MS },
  quarterly: { months: 3, periodMs: 0, graceMs: 10 * DAY_MS },
  yearly: { months: 12, periodMs: 0, graceMs: 20 * DAY_MS },
};

/** Last instant at which data of a state still counts as current: one update period and its grace later. */
export function freshUntilMs(cycle: Cycle, dataMs: number): number {
  const { months, periodMs, graceMs } = RHYTHMS[cycle];
  return addMonthsMs(dataMs, months) + periodMs + graceMs;
}

const PERIOD_MONTHS = [...new Set(Object.values(RHYTHMS).map(({ months }) => months))];

/**
 * Ends of the calendar periods that begin with a state of the data, one for each length: data whose every end is
 * later counts longer, whatever its update period. By its date alone newer data need not: 30 January 23:00 and
 * 31 January 01:00 both end on the last day of February.
 */
export function listPeriodEndsMs(dataMs: number): number[] {
  return PERIOD_MONTHS.map((months) => addMonthsMs(dataMs, months));
}

/** Does data of this state count longer than all earlier data for certain? Every month has its day. */
export function endsLastOfAll(dataMs: number): boolean {
  return Number(toLegalDate(dataMs).slice(8)) <= 28;
}

/** Same day and time in a later month; the month's last day where it is shorter (31 January → 28 February). */
function addMonthsMs(atMs: number, months: number): number {
  if (months === 0) return atMs;
  const [year = 0, month = 0, day = 0] = toLegalDate(atMs).split('-').map(Number);
  const monthsSinceZero = year * 12 + (month - 1) + months;
  const lastDay = daysInMonth(Math.floor(monthsSinceZero / 12), (monthsSinceZero % 12) + 1);
  const shiftedDays = Math.min(day, lastDay) - 1;
  return startOfMonthMs(monthsSinceZero) + shiftedDays * DAY_MS + toTimeOfDayMs(atMs);
}

function startOfMonthMs(monthsSinceZero: number): number {
  const year = String(Math.floor(monthsSinceZero / 12)).padStart(4, '0');
  const month = String((monthsSinceZero % 12) + 1).padStart(2, '0');
  return startOfLegalDateMs(`${year}-${month}-01`);
}
