import { type RetryJobOptions, type RetryJobStatus, startRetryJob } from '@shuqiao/http/retry-job';

export interface AwaitedJob {
  status(): RetryJobStatus;
  /** Runs an attempt that begins after this call; false when it failed or the job was stopped. */
  runNow(): Promise<boolean>;
  stop(): void;
}

/** A retry job whose next attempt can be waited for; all who wait meanwhile share one attempt. */
export function startAwaitedJob(options: RetryJobOptions): AwaitedJob {
  let waiting: ((succeeded: boolean) => void)[] = [];
  let stopped = false;

  function takeWaiting() {
    const taken = waiting;
    waiting = [];
    return (succeeded: boolean) => {
      for (const resolve of taken) resolve(succeeded);
    };
  }

  async function run(signal: AbortSignal): Promise<void> {
    const answer = takeWaiting();
    let succeeded = false;
    try {
      await options.run(signal);
      succeeded = true;
    } finally {
      answer(succeeded);
    }
  }

  const job = startRetryJob({ ...options, run });
  return {
    status: () => job.status(),
    runNow() {
      if (stopped) return Promise.resolve(false);
      return new Promise((resolve) => {
        waiting.push(resolve);
        job.trigger();
      });
    },
    stop() {
      stopped = true;
      job.stop();
      takeWaiting()(false);
    },
  };
}
