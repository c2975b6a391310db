/** LIC-Q4. */
export interface BatchLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
  readonly maxRowBytes: number;
  /** Rows that are verified side by side and put on record together. */
  readonly chunkRows: number;
  readonly rowTimeoutMs: number;
  /** Longest wait for the next piece of the body. */
  readonly pauseMs: number;
}

export const DEFAULT_BATCH_LIMITS: BatchLimits = {
  maxRows: 10_000,
  maxBytes: 67_108_864,
  // A token of the greatest length, escaped, and what is asked beside it.
  maxRowBytes: 98_304,
  chunkRows: 32,
  rowTimeoutMs: 10_000,
  pauseMs: 30_000,
};
