import type { Log } from '@shuqiao/http/log';
import { type RetryJob, startRetryJob } from '@shuqiao/http/retry-job';
import type { Timers } from '@shuqiao/http/timers';

export interface PublishingJob {
  readonly publish: () => Promise<void>;
  readonly clock: () => number;
  readonly log: Log;
  readonly timers?: Timers;
}

const INTERVAL_MS = 1_000;

/** Lists that have changed come out within a second, and no token is left to grow old, however often an attempt fails. */
export function keepListsPublished({ publish, clock, log, timers }: PublishingJob): RetryJob {
  return startRetryJob({
    name: 'licence-status-lists',
    intervalMs: INTERVAL_MS,
    run: publish,
    clock,
    log,
    ...(timers && { timers }),
  });
}
