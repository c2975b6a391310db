import { isStillTrusted } from './find-signing-key.ts';
import type { StatusAsk } from './status-source.ts';
import type { TrustedKeySet } from './trusted-key-set.ts';
import type { VerifiedStatusList } from './verified-status-list.ts';

export interface HeldList {
  readonly list: VerifiedStatusList;
  /** From its retrieval (LIC-S10). */
  readonly lifeMs: number;
  /** Of the latest ask: what a refresh is checked against. */
  signers: readonly TrustedKeySet[];
  askedMs: number;
}

type Trust = Pick<StatusAsk, 'signers' | 'nowMs'>;

/** The list may answer, fresh or not. */
export function isUsable({ list }: HeldList, { signers, nowMs }: Trust): boolean {
  return (list.expMs === null || nowMs < list.expMs) && isStillTrusted(list, signers, nowMs);
}

/** So much of the list's life is over, or the clock was set back. */
export function isPastLife({ list, lifeMs }: HeldList, nowMs: number, share = 1): boolean {
  return nowMs < list.retrievedAtMs || nowMs >= list.retrievedAtMs + lifeMs * share;
}

/** The list of now was in force from its `iat` to its retrieval, if it has an end at all (LIC-S17). */
export function coversMoment({ list }: HeldList, atMs: number): boolean {
  const { iatMs, expMs, retrievedAtMs } = list;
  return expMs !== null && iatMs <= atMs && atMs <= Math.min(expMs, retrievedAtMs);
}

/** A list older than the one held would take a revocation back. */
export function isRollback(list: VerifiedStatusList, held: HeldList | undefined, trust: Trust): boolean {
  return (
    held !== undefined &&
    list.iatMs < held.list.iatMs &&
    isStillTrusted(held.list, trust.signers, trust.nowMs)
  );
}
