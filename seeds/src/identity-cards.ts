import type { City, Person } from './city.ts';
import { addYears, ageOn, type Day } from './day.ts';

export interface IdentityCard {
  holder: Person;
  issued: Day;
  /** Undefined = 长期. */
  end: Day | undefined;
  /** When the police learned of the holder's death. */
  cancelled: Day | undefined;
}

const LEAST_AGE = 16;

/** 居民身份证法 art. 5, by the age at issue: ten years, twenty, and from 46 on without an end. */
function toEnd(holder: Person, issued: Day): Day | undefined {
  const age = ageOn(holder.birth, issued);
  if (age >= 46) return undefined;
  return addYears(issued, age >= 26 ? 20 : 10);
}

/** The last card of everybody who was old enough for one, the dead included; issued at most five years before. */
export function* listIdentityCards({ people, asOf }: City): Generator<IdentityCard> {
  for (const holder of people) {
    const { birth, death, index } = holder;
    const last = death ?? asOf;
    const age = ageOn(birth, last);
    if (age < LEAST_AGE) continue;
    const issued = addYears(birth, Math.max(LEAST_AGE, age - (index % 5)));
    const cancelled = death === undefined ? undefined : Math.min(death + 1 + (index % 20), asOf);
    yield { holder, issued, end: toEnd(holder, issued), cancelled };
  }
}
