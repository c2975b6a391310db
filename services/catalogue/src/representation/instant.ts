/** RFC 3339 in UTC. */
export const toInstant = (epochMs: number): string => new Date(epochMs).toISOString();

export const toInstantOrNull = (epochMs: number | null): string | null =>
  epochMs === null ? null : toInstant(epochMs);
