import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';

/** The legal date of an instant, for the name of a file. */
export function toFileDate(instant: string): string {
  return toLegalDate(Date.parse(instant));
}
