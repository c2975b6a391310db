import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { takeNumber } from '@shuqiao/storage/catalogue/number-series';
import type { Writer } from '@shuqiao/storage/store';

/** A-2026-000001 for applications, G-2026-000001 for grants: by year, without gaps. */
export async function takeId(w: Writer, letter: 'A' | 'G', nowMs: number): Promise<string> {
  const series = `${letter}-${toLegalDate(nowMs).slice(0, 4)}`;
  return `${series}-${String(await takeNumber(w, series)).padStart(6, '0')}`;
}
