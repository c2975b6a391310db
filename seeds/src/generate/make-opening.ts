import type { Opening } from '../city.ts';
import { type Day, dayOf } from '../day.ts';
import type { Random } from '../random.ts';
import { addWorkdays } from '../workdays.ts';

/** From here on the plan asks for three working days. */
export const PLAN_DAY = dayOf(2018, 8, 1);

interface Delays {
  seal: number;
  bank: number;
  tax: number;
  insurance: number;
}

function usualDelays(random: Random): Delays {
  return {
    seal: random.between(1, 5),
    bank: random.between(2, 7),
    tax: random.between(1, 6),
    insurance: random.between(3, 25),
  };
}

/** Six of seven chains keep the three days; in the seventh one step is late. */
function plannedDelays(random: Random): Delays {
  const delays = { seal: random.below(2), bank: 1, tax: random.below(2), insurance: random.between(1, 3) };
  if (random.chance(1 / 7))
    delays[random.pick(['seal', 'bank', 'tax', 'insurance'] as const)] += random.between(3, 6);
  return delays;
}

/** Each step waits for the one whose result it reads; insurance runs beside them. */
export function makeOpening(random: Random, registered: Day, asOf: Day): Opening {
  const delays = registered >= PLAN_DAY ? plannedDelays(random) : usualDelays(random);
  const done = (day: Day) => (day <= asOf ? day : undefined);
  const seal = addWorkdays(registered, delays.seal);
  const bank = addWorkdays(seal, delays.bank);
  const tax = addWorkdays(bank, delays.tax);
  const insurance = addWorkdays(registered, delays.insurance);
  return { seal: done(seal), bank: done(bank), tax: done(tax), insurance: done(insurance) };
}
