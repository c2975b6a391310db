import type { City, Marriage } from './city.ts';
import type { Day } from './day.ts';

export interface MarriageRecord {
  kind: 'marriage' | 'reissue' | 'divorce';
  marriage: Marriage;
  day: Day;
  /** 证书编号. */
  number: string;
  /** Of the marriage; counts from 1. */
  sequence: number;
}

const PREFIXES = { marriage: 'J', reissue: 'BJ', divorce: 'L' };

/** What the register of marriages records, couple by couple; a lost certificate is issued anew. */
export function* listMarriageRecords(city: City): Generator<MarriageRecord> {
  const random = city.random('marriages');
  for (const [n, marriage] of city.marriages.entries()) {
    const sequence = n + 1;
    const record = (kind: MarriageRecord['kind'], day: Day): MarriageRecord => {
      const number = `${PREFIXES[kind]}371099${`${sequence}`.padStart(8, '0')}`;
      return { kind, marriage, day, number, sequence };
    };
    yield record('marriage', marriage.day);
    const reissue = marriage.day + random.between(300, 4000);
    const isReissued = random.chance(0.02) && reissue < (marriage.divorce ?? city.asOf);
    if (isReissued) yield record('reissue', reissue);
    if (marriage.divorce !== undefined) yield record('divorce', marriage.divorce);
  }
}
