import { and, count, countDistinct, desc, gte, sql } from 'drizzle-orm';
import { equals } from '../conditions.ts';
import { boundLimit } from '../page.ts';
import type { Reader } from '../store.ts';
import { type LookUp, lookUpTable } from './look-up.ts';

export interface RecentLookUps {
  /** Included. */
  sinceMs: number;
  department?: string | undefined;
  actor?: string | undefined;
  matter?: string | undefined;
  caseId?: string | undefined;
  holderHash?: string | undefined;
}

export interface LookUpCounts {
  lookUps: number;
  /** Different ones. */
  holders: number;
  actors: number;
}

function isRecent(t: typeof lookUpTable, { sinceMs, ...names }: RecentLookUps) {
  return and(
    equals(t.department, names.department),
    equals(t.actor, names.actor),
    equals(t.matter, names.matter),
    equals(t.caseId, names.caseId),
    equals(t.holderHash, names.holderHash),
    gte(t.atMs, sinceMs),
  );
}

/** Newest first. */
export async function listRecentLookUps(
  { db, table }: Reader,
  recent: RecentLookUps,
  limit?: number,
): Promise<LookUp[]> {
  const t = table(lookUpTable);
  return db
    .select()
    .from(t)
    .where(isRecent(t, recent))
    .orderBy(desc(t.atMs), desc(t.id))
    .limit(boundLimit(limit));
}

/** An actor is told by department and name. */
export async function countRecentLookUps(
  { db, table }: Reader,
  recent: RecentLookUps,
): Promise<LookUpCounts> {
  const t = table(lookUpTable);
  const actor = sql`${t.department} || ' ' || ${t.actor}`;
  const [row] = await db
    .select({ lookUps: count(), holders: countDistinct(t.holderHash), actors: countDistinct(actor) })
    .from(t)
    .where(isRecent(t, recent));
  return row ?? { lookUps: 0, holders: 0, actors: 0 };
}
