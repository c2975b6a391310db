import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 250;

/** Asks until something is found, at most this long; undefined when time is over. */
export async function poll<Found>(
  ask: () => Promise<Found | undefined>,
  limitMs: number,
  clock: () => number,
): Promise<Found | undefined> {
  const endMs = clock() + limitMs;
  for (;;) {
    const found = await ask();
    if (found !== undefined || clock() >= endMs) return found;
    await wait(PAUSE_MS);
  }
}
