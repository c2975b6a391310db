import type { VerifiedStatusList } from './verified-status-list.ts';

type Times = Pick<VerifiedStatusList, 'iatMs' | 'expMs'>;

/** LIC-S11: a list that was signed too long ago says nothing about now, even where `exp` is far away. */
export function checkFreshness(
  { iatMs }: Pick<Times, 'iatMs'>,
  nowMs: number,
  maxAgeSeconds: number,
): 'status_stale' | undefined {
  return nowMs - iatMs > maxAgeSeconds * 1_000 ? 'status_stale' : undefined;
}

/** LIC-S17: whether a list speaks about a past moment; moments are whole seconds, as in the question. */
export function checkHistoric(
  { iatMs, expMs }: Times,
  atMs: number,
): 'status_history_unavailable' | undefined {
  const secondMs = Math.floor(atMs / 1_000) * 1_000;
  return expMs !== null && iatMs <= secondMs && secondMs <= expMs ? undefined : 'status_history_unavailable';
}
