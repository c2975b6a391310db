import type { Clock } from '@shuqiao/http/clock';
import type { Log } from '@shuqiao/http/log';
import { startRetryJob } from '@shuqiao/http/retry-job';
import type { Timers } from '@shuqiao/http/timers';
import { isSqxCode } from '@shuqiao/protocol/sqx/codes';
import type { GroupCommit } from '../evidence/group-commit.ts';
import { plainIntent } from './plain-intent.ts';

interface Options {
  submit: GroupCommit['submit'];
  /** False while another instance holds the log: then counts wait. */
  isLeading: () => boolean;
  clock: Clock;
  log: Log;
  timers?: Timers;
  intervalMs?: number;
}

export interface RefusalSummary {
  count(code: string): void;
  /** Writes what has been counted so far; for the job, and for the end of the process. */
  flush(): Promise<void>;
  stop(): void;
}

/** So many codes fit into one entry; there are fewer before authentication. */
const maxCodes = 16;

class RefusalCounter {
  readonly #options: Options;
  #counts = new Map<string, number>();
  #sinceMs: number;

  constructor(options: Options) {
    this.#options = options;
    this.#sinceMs = options.clock();
  }

  count(code: string): void {
    const known =
      isSqxCode(code) && (this.#counts.has(code) || this.#counts.size < maxCodes) ? code : 'other';
    this.#add(known, 1);
  }

  async flush(): Promise<void> {
    const { submit, isLeading, clock } = this.#options;
    const to = clock();
    if (this.#counts.size === 0) this.#sinceMs = to;
    if (this.#counts.size === 0 || !isLeading()) return;
    const from = this.#sinceMs;
    const counts = this.#counts;
    this.#counts = new Map();
    this.#sinceMs = to;
    const more = { from, to, n: Object.fromEntries(counts) };
    const summary = { t: 'refused.summary', departments: [], commitment: null, more } as const;
    try {
      await submit(plainIntent([{ ...summary, message: null, salt: null }]));
    } catch (error) {
      for (const [code, n] of counts) this.#add(code, n);
      this.#sinceMs = from;
      throw error;
    }
  }

  #add(code: string, n: number): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + n);
  }
}

/** Refusals before authentication are counted, and once a minute one leaf tells how many (EVL-R13). */
export function summariseRefusals(options: Options): RefusalSummary {
  const counter = new RefusalCounter(options);
  const job = startRetryJob({
    name: 'log-refusals',
    run: () => counter.flush(),
    intervalMs: options.intervalMs ?? 60_000,
    clock: options.clock,
    log: options.log,
    ...(options.timers && { timers: options.timers }),
  });
  return {
    count: (code) => counter.count(code),
    flush: () => counter.flush(),
    stop: () => job.stop(),
  };
}
