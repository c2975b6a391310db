import { compileApiCheck } from '@shuqiao/http/api-validator';
import type { Clock } from '@shuqiao/http/clock';
import type { DirectoryHolder } from '@shuqiao/http/directory/directory-holder';
import type { Fetch } from '@shuqiao/http/fetch';
import type { Log } from '@shuqiao/http/log';
import { readJsonAnswer } from '@shuqiao/http/read-json-answer';
import { type RetryJob, startRetryJob } from '@shuqiao/http/retry-job';
import type { Timers } from '@shuqiao/http/timers';
import type { Change, ChangePage } from '@shuqiao/schemas/types/change-page';
import { findFeedPosition } from '@shuqiao/storage/exchange/feed-cursor';
import type { Store } from '@shuqiao/storage/store';
import type { GroupCommit } from '../evidence/group-commit.ts';
import { toChangeLeaves } from './change-leaves.ts';
import { plainIntent } from './plain-intent.ts';

interface Options {
  store: Store;
  /** Carries the service token. */
  catalogue: Fetch;
  directory: Pick<DirectoryHolder, 'current'>;
  submit: GroupCommit['submit'];
  /** False while another instance holds the log: then that one follows. */
  isLeading: () => boolean;
  clock: Clock;
  log: Log;
  timers?: Timers;
  intervalMs?: number;
}

const pageSize = 100;
const checkPage = compileApiCheck('change-page');

/** The next changes in the catalogue's own order; a gap would be a change that the log never tells. */
async function fetchChanges({ catalogue }: Options, after: number, signal: AbortSignal): Promise<Change[]> {
  const answer = await catalogue(`/catalogue/v1/changes?after=${after}&limit=${pageSize}`, { signal });
  const page = await readJsonAnswer<ChangePage>(answer);
  if (checkPage(page).length > 0) throw new Error('the catalogue answered with no page of changes');
  page.changes.forEach(({ seq }, i) => {
    if (seq !== after + 1 + i) throw new Error(`the catalogue left out change ${after + 1 + i}`);
  });
  return page.changes;
}

class ChangeFollower {
  readonly #options: Options;
  #pending: Promise<unknown> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  async follow(signal: AbortSignal): Promise<void> {
    // A submission of an abandoned attempt may yet succeed; its cursor must be read after that.
    await this.#pending;
    while (!signal.aborted && this.#options.isLeading()) {
      await this.#recordDirectory();
      if (!(await this.#recordChanges(signal))) return;
    }
  }

  /** Leaves and cursor move in one commit, so each change has its leaves once (EVL-R15). */
  async #recordChanges(signal: AbortSignal): Promise<boolean> {
    const after = await findFeedPosition(this.#options.store.read, 'changes');
    const changes = await fetchChanges(this.#options, after, signal);
    const last = changes.at(-1);
    if (!last || signal.aborted) return false;
    await this.#submit(plainIntent(changes.flatMap(toChangeLeaves), [moveTo('changes', last.seq)]));
    return changes.length === pageSize;
  }

  async #recordDirectory(): Promise<void> {
    const view = this.#options.directory.current();
    const known = await findFeedPosition(this.#options.store.read, 'directory');
    if (!view || view.index.version <= known) return;
    const n = view.index.version;
    const published = { t: 'directory.published', departments: [], commitment: null } as const;
    const leaf = { ...published, more: { n, h: view.hash }, message: null, salt: null };
    await this.#submit(plainIntent([leaf], [moveTo('directory', n)]));
  }

  async #submit(intent: Parameters<GroupCommit['submit']>[0]): Promise<void> {
    const submitted = this.#options.submit(intent);
    this.#pending = submitted.catch(() => undefined);
    await submitted;
  }
}

const moveTo = (feed: string, position: number) => ({ kind: 'move-cursor', feed, position }) as const;

export interface FollowedChanges extends RetryJob {
  /** Resolves when an attempt that begins after this call has ended; whether it succeeded is the job's own care. */
  runNow(): Promise<void>;
}

/** Makes leaves of what the catalogue changes and of each directory that comes into force, for ever. */
export function followChanges(options: Options): FollowedChanges {
  const follower = new ChangeFollower(options);
  let waiting: (() => void)[] = [];
  function takeWaiting(): () => void {
    const taken = waiting;
    waiting = [];
    return () => {
      for (const answer of taken) answer();
    };
  }
  const job = startRetryJob({
    name: 'log-changes',
    run: (signal) => follower.follow(signal).finally(takeWaiting()),
    intervalMs: options.intervalMs ?? 2_000,
    clock: options.clock,
    log: options.log,
    ...(options.timers && { timers: options.timers }),
  });
  return {
    status: () => job.status(),
    trigger: () => job.trigger(),
    runNow: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        job.trigger();
      }),
    stop() {
      job.stop();
      takeWaiting()();
    },
  };
}
