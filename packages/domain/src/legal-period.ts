const DAY_MS = 86_400_000;

/** First millisecond of a legal date (YYYY-MM-DD, China Standard Time); NaN when the text is not a date. */
export function startOfLegalDateMs(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}

/** First millisecond after a legal date: a period that runs "to" a date includes that day. */
export function endOfLegalDateMs(date: string): number {
  return startOfLegalDateMs(date) + DAY_MS;
}

/** Is a legal date inside a period whose last day is included and whose null end means open? */
export function isInLegalPeriod(date: string, from: string, to: string | null): boolean {
  return from <= date && (to === null || date <= to);
}
