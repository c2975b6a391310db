import type { City, Organisation, Person } from './city.ts';
import { dayOf } from './day.ts';

export interface Birth {
  /** 出生医学证明编号. */
  number: string;
  /** Counts from 1. */
  sequence: number;
  child: Person;
  mother: Person;
  /** Undefined where the certificate does not name him. */
  father: Person | undefined;
  hospital: Organisation;
}

/** 出生医学证明 were recorded electronically from here on. */
const FIRST_CERTIFICATE = dayOf(2008, 1, 1);

export function* listBirths(city: City): Generator<Birth> {
  const random = city.random('births');
  const hospitals = city.organisations.filter((each) => each.kind === '医院');
  let sequence = 0;
  for (const child of city.people) {
    const { mother, father, birth } = child;
    if (!mother || birth < FIRST_CERTIFICATE) continue;
    sequence += 1;
    yield {
      number: `S37${`${sequence}`.padStart(7, '0')}`,
      sequence,
      child,
      mother,
      father: random.chance(0.98) ? father : undefined,
      hospital: random.pick(hospitals),
    };
  }
}
