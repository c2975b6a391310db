export interface RefreshOptions {
  /** Ask also for lists whose life is not ending yet. */
  readonly force?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What became of one thing that was asked for. Where it did not come, what was held before goes on answering. */
export interface Refreshed {
  /** `trust`, or the uri of a status list. */
  readonly what: string;
  readonly outcome: 'updated' | 'unchanged' | 'unreachable' | 'refused';
  /** Why not: of the network (`status_503`, `timeout`, …) or of the check that refused it; null where it came. */
  readonly reason: string | null;
}

export interface RefreshReport {
  readonly trust: Refreshed;
  readonly lists: readonly Refreshed[];
}
