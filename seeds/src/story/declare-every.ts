import type { Cycle } from '@shuqiao/schemas/types/directory';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How often a provider in good order declares "no change": well inside the period and grace of each update cycle, a
 * heartbeat for real time, once a cycle for the rest.
 */
export const DECLARE_EVERY_MS: Readonly<Record<Cycle, number>> = {
  realtime: 30 * MINUTE_MS,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 28 * DAY_MS,
  quarterly: 90 * DAY_MS,
  yearly: 365 * DAY_MS,
};
