/** Epoch milliseconds. One clock is passed everywhere, so that a test can replace it (SQX-R150). */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();

/** Milliseconds that never jump; only differences mean something. */
export const monotonicClock: Clock = () => performance.now();
