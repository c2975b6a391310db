const DAY_MS = 86_400_000;

export interface DataAge {
  readonly nowMs: number;
  /** The load, or the end of the story that leads to it. */
  readonly untilMs: number;
  /** How much older than the load the data is that a stale resource was left with. */
  readonly ageDays: number;
}

/** State of the data that is delivered now. */
export function toDataAsOfMs({ nowMs, untilMs, ageDays }: DataAge): number {
  return ageDays === 0 ? nowMs : Math.min(nowMs, untilMs - ageDays * DAY_MS);
}
