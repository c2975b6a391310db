import type { MissingResource } from '@shuqiao/schemas/types/provision-rates';

export interface MissingEntry extends MissingResource {
  /** One of the quickest that together reach the target. */
  readonly first: boolean;
}

export interface MissingGroup {
  readonly reason: string;
  readonly entries: readonly MissingEntry[];
}

/**
 * What is missing, by reason, quickest to mend first: the less fundamental a reason is, the shorter the way.
 * @param reasons codes, most fundamental first
 * @param needed entries that bring the department to the target
 */
export function groupMissing(
  missing: readonly MissingResource[],
  reasons: readonly string[],
  needed: number,
): MissingGroup[] {
  const known = reasons.toReversed();
  const unknown = [...new Set(missing.map(({ reason }) => reason))].filter(
    (reason) => !known.includes(reason),
  );
  let marked = 0;
  return [...known, ...unknown].flatMap((reason) => {
    const entries = missing
      .filter((entry) => entry.reason === reason)
      .map((entry) => ({ ...entry, first: marked++ < needed }));
    return entries.length === 0 ? [] : [{ reason, entries }];
  });
}
