import type { Obstacle } from './cannot-check.ts';

export const checkNames = ['entry', 'leaf', 'commitment', 'inclusion', 'signature', 'exchange'] as const;

export type CheckName = (typeof checkNames)[number];

/** `unchecked`: could not be checked; never to be shown as if it had been. */
export type Verdict = 'proven' | 'disproven' | 'unchecked';

export interface CheckResult {
  readonly check: CheckName;
  readonly verdict: Verdict;
  /** Why it could not be checked. */
  readonly obstacle?: Obstacle;
  /** What was computed and seen, by name, to follow the step by hand. */
  readonly seen: Readonly<Record<string, string>>;
}

/** One contradiction disproves the whole; one check that could not be made leaves it open. */
export function toVerdict(results: readonly CheckResult[]): Verdict {
  const has = (verdict: Verdict) => results.some((result) => result.verdict === verdict);
  if (has('disproven')) return 'disproven';
  return has('unchecked') || !has('proven') ? 'unchecked' : 'proven';
}
