import { randomFillSync } from 'node:crypto';

export interface UuidSource {
  readonly nowMs: () => number;
  /** Fills the whole array. */
  readonly fillRandom?: (bytes: Uint8Array) => void;
}

/** Two for the start of the counter, eight for the rest. */
const RANDOM_BYTES = 10;
const POOL_BYTES = RANDOM_BYTES * 128;
const COUNTER_LIMIT = 0x1000;

/**
 * UUIDs of version 7 (RFC 9562 §5.7), strictly increasing within one source: `rand_a` counts within a
 * millisecond (§6.2 method 1), and a clock that steps back does not.
 */
export function createUuidV7Source({ nowMs, fillRandom = randomFillSync }: UuidSource): () => string {
  const pool = Buffer.alloc(POOL_BYTES);
  let used = POOL_BYTES;
  let lastMs = 0;
  let counter = 0;

  function takeRandom(): string {
    if (used === POOL_BYTES) {
      fillRandom(pool);
      used = 0;
    }
    pool[used + 2] = ((pool[used + 2] ?? 0) & 0x3f) | 0x80;
    used += RANDOM_BYTES;
    return pool.toString('hex', used - RANDOM_BYTES, used);
  }

  return () => {
    const random = takeRandom();
    const currentMs = nowMs();
    if (currentMs > lastMs) {
      lastMs = currentMs;
      // Starts in the lower half, so that a burst within the millisecond has room to count.
      counter = Number.parseInt(random.slice(0, 3), 16) >> 1;
    } else if (++counter === COUNTER_LIMIT) {
      lastMs++;
      counter = 0;
    }
    const time = lastMs.toString(16).padStart(12, '0');
    const rank = counter.toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${rank}-${random.slice(4, 8)}-${random.slice(8)}`;
  };
}
