const DAYS = 28;
const MONTHS = 12;
const SECOND_OF_DAY = '090000';

/** YYYYMMDD: the first days of the year's months, then the next year's. */
export function sampleDate(year: number, at: number): string {
  return sampleMonth(year, Math.floor(at / DAYS)) + twoDigits(1 + (at % DAYS));
}

/** YYYYMM. */
export function sampleMonth(year: number, at: number): string {
  return `${year + Math.floor(at / MONTHS)}${twoDigits(1 + (at % MONTHS))}`;
}

/** YYYYMMDDhhmmss. */
export function sampleDatetime(year: number, at: number): string {
  return sampleDate(year, at) + SECOND_OF_DAY;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
