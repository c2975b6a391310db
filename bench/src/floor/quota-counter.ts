import type { Database } from 'better-sqlite3';
import type { WorldGrant } from '../world/world.ts';

const CHINA_OFFSET_MS = 8 * 3_600_000;

const toDay = (nowMs: number): string => new Date(nowMs + CHINA_OFFSET_MS).toISOString().slice(0, 10);

/** Counts in memory, saves in the caller's transaction. */
export function quotaCounter(db: Database, { id, quotaPerDay }: WorldGrant) {
  const save = db.prepare(
    `insert into quota_use values (?, ?, ?) on conflict (grant_id, day) do update set used = excluded.used`,
  );
  let day = '';
  let dayEndsMs = 0;
  let used = 0;
  return {
    take(nowMs: number): boolean {
      if (nowMs >= dayEndsMs) {
        day = toDay(nowMs);
        dayEndsMs = Date.parse(`${day}T00:00:00+08:00`) + 86_400_000;
        used = 0;
      }
      if (used >= quotaPerDay) return false;
      used += 1;
      return true;
    },
    save: () => void (day === '' || save.run(id, day, used)),
  };
}
