import { type Alarm, type AlarmThresholds, findAlarms } from '@shuqiao/domain/licence/find-alarms';
import { insertLookUp, type LookUp, setLookUpLogIndex } from '@shuqiao/storage/licence/look-up';
import { findNewestAlarm, raiseLookUpAlarm } from '@shuqiao/storage/licence/look-up-alarm';
import { listRecentLookUps, type RecentLookUps } from '@shuqiao/storage/licence/recent-look-ups';
import type { Writer } from '@shuqiao/storage/store';
import type { LicenceDeps } from '../deps.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';

export interface AlarmDeps extends Pick<LicenceDeps, 'clock' | 'newId' | 'store'> {
  readonly thresholds?: AlarmThresholds;
}

/** One licence that was looked at, or looked for. */
export type NewLookUp = Omit<LookUp, 'id' | 'logIndex'>;

const MOST = 1_000;

/** An actor's name is of their department only. */
export const toOfficer = ({ department, actor }: Pick<LookUp, 'department' | 'actor'>): string =>
  `${department} ${actor}`;

/** What makes two alarms of a kind the same one. */
export function toSubject({
  officer,
  matter,
  caseId,
  holder,
}: Pick<Alarm, 'officer' | 'matter' | 'caseId' | 'holder'>): string {
  return JSON.stringify([officer, matter, caseId, holder]);
}

/**
 * Keeps who looked at whose licences, for the holder to see, and raises what alarms it gives rise to; in the write
 * of the look-up itself.
 * @param logIndex where it stands in the evidence log; null where an outbox entry that names the look-up will tell
 * @returns the ids, in the same order
 */
export async function recordLookUps(
  w: Writer,
  deps: AlarmDeps,
  lookUps: readonly NewLookUp[],
  logIndex: number | null,
): Promise<string[]> {
  const ids: string[] = [];
  for (const lookUp of lookUps) {
    const id = deps.newId();
    await insertLookUp(w, { ...lookUp, id });
    if (logIndex !== null) await setLookUpLogIndex(w, id, logIndex);
    ids.push(id);
  }
  const thresholds = deps.thresholds ?? DEFAULT_THRESHOLDS;
  const recent = await listConcerned(w, lookUps, deps.clock() - thresholds.windowMs);
  for (const alarm of findAlarms(recent.map(toCounted), thresholds))
    await raise(w, deps, alarm, recent, thresholds);
  return ids;
}

/** Look-ups that stand in a group with one of these. */
async function listConcerned(w: Writer, lookUps: readonly NewLookUp[], sinceMs: number): Promise<LookUp[]> {
  const asks = new Map<string, RecentLookUps>();
  for (const { department, actor, caseId, holderHash } of lookUps) {
    asks.set(`actor ${department} ${actor}`, { department, actor, sinceMs });
    asks.set(`holder ${holderHash}`, { holderHash, sinceMs });
    if (caseId !== null) asks.set(`case ${caseId}`, { caseId, sinceMs: 0 });
  }
  const found = new Map<string, LookUp>();
  for (const ask of asks.values()) {
    for (const lookUp of await listRecentLookUps(w, ask, MOST)) found.set(lookUp.id, lookUp);
  }
  return [...found.values()];
}

const toCounted = (lookUp: LookUp) => ({
  officer: toOfficer(lookUp),
  matter: lookUp.matter,
  caseId: lookUp.caseId,
  holder: lookUp.holderHash,
  atMs: lookUp.atMs,
});

/** What somebody has looked into and acknowledged counts no more: only what came after it. */
async function raise(
  w: Writer,
  { clock, newId }: AlarmDeps,
  alarm: Alarm,
  recent: readonly LookUp[],
  thresholds: AlarmThresholds,
): Promise<void> {
  const [kind, subject] = [alarm.kind, toSubject(alarm)];
  const newest = await findNewestAlarm(w, { kind, subject });
  const seenMs = newest?.acknowledgedMs ?? 0;
  const later = recent.filter(({ atMs }) => atMs > seenMs).map(toCounted);
  const due = findAlarms(later, thresholds).find((each) => each.kind === kind && toSubject(each) === subject);
  if (!due) return;
  const [department = null, actor = null] = due.officer?.split(' ') ?? [];
  const { matter, caseId, holder, count } = due;
  const told = { department, actor, matter, caseId, holderHash: holder, count };
  await raiseLookUpAlarm(w, { id: newId(), atMs: clock(), kind, subject, ...told });
}
