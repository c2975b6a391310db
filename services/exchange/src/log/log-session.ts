import type { Clock } from '@shuqiao/http/clock';
import type { HealthFinding } from '@shuqiao/http/health';
import type { Log } from '@shuqiao/http/log';
import { startRetryJob } from '@shuqiao/http/retry-job';
import type { Timers } from '@shuqiao/http/timers';
import { createDepartmentTagger } from '@shuqiao/protocol/evidence/department-tag';
import { EvidenceError } from '@shuqiao/protocol/evidence/evidence-error';
import { openSequencer, type SequencerState } from '@shuqiao/protocol/evidence/sequence';
import type { EvidenceWriter, Lease } from '@shuqiao/storage/exchange/evidence-writer';
import { type LogChainHead, listChainHeads } from '@shuqiao/storage/exchange/log-chain';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import {
  acquireLease,
  createLogState,
  findLogState,
  type LogState,
  listLogOrigins,
  releaseLease,
  renewLease,
} from '@shuqiao/storage/exchange/log-state';
import type { Store } from '@shuqiao/storage/store';
import { type LogPosition, type LogSession, parseRange } from '../evidence/group-commit.ts';
import { checkContinuity } from './check-continuity.ts';
import { isHolderGone } from './holder.ts';
import { LogRefused } from './log-refused.ts';
import { openingBatch, type Predecessor } from './opening-batch.ts';
import { type CheckpointMemory, findPublishedTree, findRememberedTree } from './signed-tree.ts';

export interface LogSessionOptions {
  store: Store;
  writer: EvidenceWriter;
  origin: string;
  tagKey: Uint8Array;
  /** Names this instance; see `createHolder`. */
  holder: string;
  clock: Clock;
  log: Log;
  leaseMs?: number;
  timers?: Timers;
  memory?: CheckpointMemory;
  /** Last root and size of the log that this one follows (EVL-R92). */
  predecessor?: Predecessor;
}

export interface OpenLogSession extends LogSession {
  /** Tag of a department in this log (EVL-R4). */
  tagOf(department: string): string;
  checkLease(): HealthFinding;
  /** Lets the next instance in at once. */
  close(): Promise<void>;
}

interface StoredLog {
  state: LogState;
  heads: LogChainHead[];
}

class Session implements OpenLogSession {
  readonly tagOf: (department: string) => string;
  readonly #options: LogSessionOptions;
  readonly #leaseMs: number;
  #held: LogPosition | undefined;
  #renewedMs = 0;
  #refused = false;
  #closed = false;

  constructor(options: LogSessionOptions) {
    this.#options = options;
    this.#leaseMs = options.leaseMs ?? 10_000;
    this.tagOf = createDepartmentTagger(options.tagKey);
  }

  position(): LogPosition | undefined {
    return this.#held;
  }

  advance(next: SequencerState): void {
    if (this.#held && next.size >= this.#held.state.size) this.#held = { ...this.#held, state: next };
  }

  async reload(expected: { index: number; leaf: string } | undefined): Promise<boolean> {
    if (this.#held) await this.#renew(this.#held);
    if (!expected) return false;
    const { store } = this.#options;
    const [entry] = await listLogEntries(store.read, expected.index, expected.index + 1);
    return entry?.leaf === expected.leaf;
  }

  /** One step of the job: keeps the lease, or tries to get it. */
  async attend(): Promise<void> {
    if (!this.#held) await this.#acquire();
    else if (this.#options.clock() - this.#renewedMs >= this.#leaseMs * 0.3) await this.#renew(this.#held);
  }

  checkLease(): HealthFinding {
    if (this.#held) return { state: 'ok' };
    return { state: 'down', reason: this.#refused ? 'log_refused' : 'log_elsewhere' };
  }

  async close(): Promise<void> {
    this.#closed = true;
    const lease = this.#held?.lease;
    this.#held = undefined;
    if (lease) await this.#release(lease);
  }

  /** Waits for a commit of this instance that may still be under way: it holds the same row. */
  async #renew({ lease, state: known }: LogPosition): Promise<void> {
    const { store, clock, log } = this.#options;
    const nowMs = clock();
    const stored = await store.write(async (w) => {
      const state = await renewLease(w, lease, nowMs + this.#leaseMs);
      return state && { state, heads: state.size > known.size ? await listChainHeads(w) : [] };
    });
    if (this.#held?.lease !== lease) return;
    if (!stored) {
      this.#held = undefined;
      log.warn('evidence log was taken over by another instance', { state: 'standby' });
      return;
    }
    this.#renewedMs = nowMs;
    if (stored.state.size > this.#held.state.size) this.#held = { lease, state: this.#toSequencer(stored) };
  }

  async #acquire(): Promise<void> {
    const { store, clock, holder, log } = this.#options;
    const nowMs = clock();
    const stored = await store.write(async (w) => {
      const seen = await findLogState(w, this.#options.origin);
      if (!seen || !this.#isFree(seen, nowMs)) return undefined;
      const state = await acquireLease(w, seen, holder, nowMs + this.#leaseMs);
      return state && { state, heads: await listChainHeads(w) };
    });
    if (!stored) return;
    const position = await this.#takeOver(stored);
    if (this.#closed) await this.#release(position.lease);
    else if (position.lease.epoch > (this.#held?.lease.epoch ?? 0)) {
      this.#held = position;
      this.#renewedMs = nowMs;
      log.info('evidence log is sequenced here', {
        size: position.state.size,
        version: position.lease.epoch,
      });
    }
  }

  async #takeOver(stored: StoredLog): Promise<LogPosition> {
    const { store, origin, memory } = this.#options;
    const lease = { origin, epoch: stored.state.epoch };
    try {
      const state = this.#toSequencer(stored);
      const published = await findPublishedTree(store.read, origin);
      const remembered = await findRememberedTree(memory, origin);
      await checkContinuity(store.read, { published, remembered }, state.range);
      this.#refused = false;
      return { lease, state: state.size === 0 ? await this.#writeOpening(lease, state) : state };
    } catch (error) {
      this.#refused = error instanceof LogRefused || error instanceof EvidenceError;
      await this.#release(lease);
      throw error instanceof EvidenceError
        ? new LogRefused('the stored log is damaged', { cause: error })
        : error;
    }
  }

  /** Entry 0, before anybody can append another one. */
  async #writeOpening(lease: Lease, state: SequencerState): Promise<SequencerState> {
    const { writer, origin, predecessor, clock } = this.#options;
    const nowMs = clock();
    const { batch, next } = openingBatch(state, origin, predecessor, nowMs);
    await writer.commit(lease, 0, nowMs, [], () => batch);
    return next;
  }

  async #release(lease: Lease): Promise<void> {
    await this.#options.store.write((w) => releaseLease(w, lease));
  }

  #isFree({ holder, leaseUntilMs }: LogState, nowMs: number): boolean {
    const own = this.#options.holder;
    return holder === '' || holder === own || leaseUntilMs <= nowMs || isHolderGone(holder, own);
  }

  #toSequencer({ state, heads }: StoredLog): SequencerState {
    const chains = new Map(heads.map(({ tag, ...head }) => [tag, head]));
    const { size, lastAtMs, rangeHashes } = state;
    return openSequencer(this.tagOf, { size, lastAtMs, hashes: parseRange(rangeHashes), chains });
  }
}

async function createLog({ store, origin }: LogSessionOptions): Promise<void> {
  const origins = await listLogOrigins(store.read);
  const other = origins.find((known) => known !== origin);
  if (other !== undefined) {
    throw new LogRefused(`this database holds the log ${other}, not ${origin}: was the issuer changed?`);
  }
  await store.write((w) => createLogState(w, origin));
}

/**
 * The one place that knows where the log stands. One instance holds it by lease (EVL-R14); others stand by and
 * try for ever. Throws LogRefused when the stored log does not extend what was signed (EVL-R25).
 */
export async function openLogSession(options: LogSessionOptions): Promise<OpenLogSession> {
  await createLog(options);
  const session = new Session(options);
  await session.attend();
  const leaseMs = options.leaseMs ?? 10_000;
  const job = startRetryJob({
    name: 'log-lease',
    run: () => session.attend(),
    intervalMs: leaseMs / 10,
    attemptTimeoutMs: leaseMs,
    clock: options.clock,
    log: options.log,
    ...(options.timers && { timers: options.timers }),
  });
  return {
    tagOf: session.tagOf,
    position: () => session.position(),
    advance: (next) => session.advance(next),
    reload: (expected) => session.reload(expected),
    checkLease: () => session.checkLease(),
    close: () => {
      job.stop();
      return session.close();
    },
  };
}
