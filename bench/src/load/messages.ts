/** How requests are sent; `perS` requests a second whatever the answers do, or the next when one is answered. */
export type Pace =
  | { readonly kind: 'closed'; readonly concurrency: number }
  | { readonly kind: 'open'; readonly perS: number };

/** The order of a block: mint, run (warm-up), run (measured). `mint` happens outside every measured interval. */
export type LoadOrder =
  | { readonly do: 'mint'; readonly url: string; readonly count: number }
  | { readonly do: 'run'; readonly url: string; readonly count: number; readonly pace: Pace };

export interface BlockResult {
  readonly tookMs: number;
  readonly p50Us: number;
  readonly p99Us: number;
  /** CPU time of the load generator over wall time: near 1 it is the bottleneck. */
  readonly loadShare: number;
  /** The first wrong answer, described. */
  readonly wrong: string | null;
}

export type LoadReply = { readonly done: BlockResult | null } | { readonly failed: string };
