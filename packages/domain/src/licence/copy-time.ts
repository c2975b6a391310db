import { isLegalDate, toLegalDate, toTimeOfDayMs } from '../calendar/legal-date.ts';

const FORM = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** YYYY-MM-DD hh:mm:ss, China Standard Time, as e-licences write instants; parts of a second are cut off. */
export function toLicenceTime(epochMs: number): string {
  const seconds = Math.floor(toTimeOfDayMs(epochMs) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${toLegalDate(epochMs)} ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** Epoch milliseconds; NaN where the text is no such time. */
export function parseLicenceTimeMs(text: string): number {
  const [, date = '', hours, minutes, seconds] = FORM.exec(text) ?? [];
  if (!isLegalDate(date)) return Number.NaN;
  return Date.parse(`${date}T${hours}:${minutes}:${seconds}+08:00`);
}
