import type { City, Enterprise } from './city.ts';
import { dayOf } from './day.ts';

export interface TaxRating {
  firm: Enterprise;
  year: number;
  grade: 'A' | 'B' | 'M' | 'C' | 'D';
}

const YEARS = [2016, 2017];

/** New firms get M; the grade of a year is published in the following April. */
export function* listTaxRatings(city: City): Generator<TaxRating> {
  const random = city.random('tax-ratings');
  for (const firm of city.enterprises) {
    for (const year of YEARS) {
      const chosen = random.next();
      if (firm.state === '吊销' || firm.registered >= dayOf(year + 1, 1, 1)) continue;
      const grade = chosen < 0.13 ? 'A' : chosen < 0.82 ? 'B' : chosen < 0.95 ? 'C' : 'D';
      yield { firm, year, grade: firm.registered >= dayOf(year, 1, 1) ? 'M' : grade };
    }
  }
}
