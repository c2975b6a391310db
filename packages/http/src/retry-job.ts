import { type Clock, monotonicClock } from './clock.ts';
import type { Log } from './log.ts';
import { systemTimers, type Timers } from './timers.ts';

export interface RetryJobOptions {
  readonly name: string;
  /** One attempt; it should give up when the signal aborts, but the job goes on even if it does not. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly intervalMs: number;
  /** Of the times in the status. */
  readonly clock: Clock;
  readonly log: Log;
  /** Default 30 s, never more than 60 s. */
  readonly attemptTimeoutMs?: number;
  readonly timers?: Timers;
  /** 0 to 1, for the jitter of the backoff. */
  readonly random?: () => number;
}

export interface RetryJobStatus {
  readonly lastAttemptMs: number | undefined;
  readonly lastSuccessMs: number | undefined;
  /** Failures since the last success. */
  readonly failures: number;
}

export interface RetryJob {
  status(): RetryJobStatus;
  /** Runs now, or as soon as the attempt under way has ended, e.g. because a change was announced. */
  trigger(): void;
  /** Aborts the attempt under way; nothing runs afterwards. */
  stop(): void;
}

const MAX_PAUSE_MS = 60_000;
const FIRST_PAUSE_MS = 500;

/** Doubles up to 60 s, then halved at most by jitter, so that a hundred nodes do not return in one instant. */
function backoffMs(failures: number, random: () => number): number {
  const fullMs = Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 20));
  return fullMs * (1 - random() / 2);
}

interface Attempt {
  /** By the timers' own time: a step of the wall clock is no sign of a job that hangs, and must not hide one. */
  readonly startedMs: number;
  readonly abort: AbortController;
  readonly cancelTimeout: () => void;
}

class Job implements RetryJob {
  readonly #options: RetryJobOptions;
  readonly #timers: Timers;
  readonly #attemptTimeoutMs: number;
  readonly #elapsedMs: Clock;
  #failures = 0;
  #lastAttemptMs: number | undefined;
  #lastSuccessMs: number | undefined;
  #lastStartedMs: number;
  #current: Attempt | undefined;
  #again = false;
  #stopped = false;
  #cancelNext: () => void;
  #cancelWatch: () => void;

  constructor(options: RetryJobOptions) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#elapsedMs = this.#timers.nowMs ?? monotonicClock;
    this.#lastStartedMs = this.#elapsedMs();
    this.#attemptTimeoutMs = Math.min(options.attemptTimeoutMs ?? 30_000, MAX_PAUSE_MS);
    this.#cancelNext = this.#timers.after(0, () => this.#attempt());
    this.#cancelWatch = this.#timers.after(options.intervalMs, () => this.#watch());
  }

  status(): RetryJobStatus {
    return {
      lastAttemptMs: this.#lastAttemptMs,
      lastSuccessMs: this.#lastSuccessMs,
      failures: this.#failures,
    };
  }

  trigger(): void {
    if (this.#current) this.#again = true;
    else if (!this.#stopped) this.#attemptAfter(0);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelNext();
    this.#cancelWatch();
    this.#abandon();
  }

  #attemptAfter(ms: number): void {
    this.#cancelNext();
    this.#cancelNext = this.#timers.after(ms, () => this.#attempt());
  }

  #attempt(): void {
    const { run, clock } = this.#options;
    const abort = new AbortController();
    const startedMs = this.#elapsedMs();
    const cancelTimeout = this.#timers.after(this.#attemptTimeoutMs, () => {
      this.#fail(attempt, new Error('attempt took too long'));
      abort.abort();
    });
    const attempt: Attempt = { startedMs, abort, cancelTimeout };
    this.#lastAttemptMs = clock();
    this.#lastStartedMs = startedMs;
    this.#current = attempt;
    Promise.resolve()
      .then(() => run(abort.signal))
      .then(
        () => this.#succeed(attempt),
        (error: unknown) => this.#fail(attempt, error),
      );
  }

  #succeed(attempt: Attempt): void {
    if (this.#current !== attempt) return;
    this.#failures = 0;
    this.#lastSuccessMs = this.#options.clock();
    this.#schedule(attempt, this.#options.intervalMs);
  }

  #fail(attempt: Attempt, error: unknown): void {
    if (this.#current !== attempt) return;
    this.#failures += 1;
    this.#schedule(attempt, backoffMs(this.#failures, this.#options.random ?? Math.random));
    this.#options.log.warn('job attempt failed', { job: this.#options.name, attempt: this.#failures, error });
  }

  /** Counted from the start of the attempt: one that hung until its timeout must not delay the next one twice. */
  #schedule(attempt: Attempt, pauseMs: number): void {
    attempt.cancelTimeout();
    this.#current = undefined;
    const elapsedMs = this.#elapsedMs() - attempt.startedMs;
    const leastMs = Math.min(pauseMs, FIRST_PAUSE_MS / 2);
    this.#attemptAfter(this.#again ? 0 : Math.max(leastMs, pauseMs - elapsedMs));
    this.#again = false;
  }

  #watch(): void {
    const { intervalMs, log, name } = this.#options;
    const periodMs = Math.max(intervalMs, this.#attemptTimeoutMs, this.#failures > 0 ? MAX_PAUSE_MS : 0);
    this.#cancelWatch = this.#timers.after(intervalMs, () => this.#watch());
    if (this.#elapsedMs() - this.#lastStartedMs <= 3 * periodMs) return;
    this.#abandon();
    this.#attemptAfter(0);
    log.error('job restarted by its watchdog', { job: name });
  }

  #abandon(): void {
    this.#current?.cancelTimeout();
    this.#current?.abort.abort();
    this.#current = undefined;
  }
}

/**
 * A periodic job that cannot end (EVL-R81): any failure is retried for ever, pauses after a failure never exceed
 * 60 s, an attempt that hangs is abandoned, and a watchdog starts the job anew when its last attempt is older than
 * three intervals.
 */
export function startRetryJob(options: RetryJobOptions): RetryJob {
  return new Job(options);
}
