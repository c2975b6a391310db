import type { VerifiedStatusList } from './verified-status-list.ts';

const MIN_LIFE_SECONDS = 60;
const MAX_LIFE_SECONDS = 86_400;
/** For lists that do not say. */
const USUAL_LIFE_SECONDS = 3_600;

/** LIC-S10: how long a list answers without being asked for again, from its retrieval. */
export function toLifeMs({ ttlSeconds, expMs, retrievedAtMs }: VerifiedStatusList): number {
  const seconds = Math.min(MAX_LIFE_SECONDS, Math.max(MIN_LIFE_SECONDS, ttlSeconds ?? USUAL_LIFE_SECONDS));
  return Math.min(seconds * 1_000, (expMs ?? Number.POSITIVE_INFINITY) - retrievedAtMs);
}
