import type { PendingLeaf, SequencedEntry, SequencerState } from '@shuqiao/protocol/evidence/sequence';
import { sequence } from '@shuqiao/protocol/evidence/sequence';
import type {
  CommitRequest,
  Effect,
  EvidenceWriter,
  Lease,
  SealedBatch,
  Verdict,
} from '@shuqiao/storage/exchange/evidence-writer';

/** A leaf to be, with what its commitment hides. */
export type LeafDraft = PendingLeaf & {
  message: string | null;
  salt: Buffer | null;
};

export interface SealedIntent {
  leaves: LeafDraft[];
  effects: Effect[];
}

export interface Intent {
  claim: CommitRequest;
  /** Called inside the transaction, once or (after a failed commit) again: must have no side effect. */
  seal(verdict: Verdict): SealedIntent;
}

export interface Committed {
  verdict: Verdict;
  entries: readonly SequencedEntry[];
}

export interface LogPosition {
  lease: Lease;
  state: SequencerState;
}

/** What the committer needs of the log: where it stands, and how to find out after a doubtful commit. */
export interface LogSession {
  /** Undefined while another instance holds the log. */
  position(): LogPosition | undefined;
  advance(next: SequencerState): void;
  /** Re-reads the durable state; true when the entry at its index is already there (EVL-R15). */
  reload(expected: SequencedEntry | undefined): Promise<boolean>;
}

/** The evidence could not be made durable: the answer must be 503 `log_down` (EVL-R17). */
export class LogDown extends Error {
  constructor(cause?: unknown) {
    super('the evidence log cannot be written', { cause });
  }
}

interface Waiting {
  intent: Intent;
  resolve(committed: Committed): void;
  reject(error: Error): void;
}

interface Attempt {
  verdicts: readonly Verdict[];
  entriesOf: SequencedEntry[][];
  next: SequencerState;
}

export interface GroupCommit {
  submit(intent: Intent): Promise<Committed>;
  /** Resolves when nothing is queued or in flight. */
  idle(): Promise<void>;
}

interface Options {
  log: LogSession;
  writer: EvidenceWriter;
  clock: () => number;
  maxBatch?: number;
  maxQueued?: number;
  onFailure?: (error: unknown) => void;
}

/** How a compact range is stored: its hashes in base64url, largest subtree first, separated by commas. */
export const formatRange = (hashes: readonly Uint8Array[]): string =>
  hashes.map((bytes) => Buffer.from(bytes).toString('base64url')).join(',');

export const parseRange = (text: string): Buffer[] =>
  text === '' ? [] : text.split(',').map((hash) => Buffer.from(hash, 'base64url'));

function toBatch(drafts: readonly LeafDraft[], effects: Effect[], state: SequencerState, nowMs: number) {
  const { entries, next, chains } = sequence(state, drafts, nowMs);
  const batch: SealedBatch = {
    entries: entries.map((entry, i) => ({
      index: entry.index,
      text: entry.text,
      leaf: entry.leaf,
      message: drafts[i]?.message ?? null,
      salt: drafts[i]?.salt?.toString('base64url') ?? null,
    })),
    chains: Array.from(chains, ([tag, head]) => ({ tag, ...head })),
    state: { size: next.size, lastAtMs: next.lastAtMs, rangeHashes: formatRange(next.range.hashes) },
    effects,
  };
  return { batch, entries, next };
}

/** Every intent's own entries, in order. */
function share(entries: readonly SequencedEntry[], intents: readonly SealedIntent[]): SequencedEntry[][] {
  let from = 0;
  return intents.map(({ leaves }) => {
    const to = from + leaves.length;
    const own = entries.slice(from, to);
    from = to;
    return own;
  });
}

/**
 * Group commit (EVL-R12): what arrives while a commit is in flight, or in the same turn of the event
 * loop, goes together into the next one. No timer: a lonely request waits for one sync only.
 */
export function groupCommit({
  log,
  writer,
  clock,
  maxBatch = 256,
  maxQueued = 4_096,
  onFailure,
}: Options): GroupCommit {
  const queue: Waiting[] = [];
  let running = false;
  let idleWaiters: (() => void)[] = [];

  async function attempt(waiting: readonly Waiting[], position: LogPosition): Promise<Attempt> {
    const nowMs = clock();
    let sealed: Attempt | undefined;
    await writer
      .commit(
        position.lease,
        position.state.size,
        nowMs,
        waiting.map(({ intent }) => intent.claim),
        (verdicts) => {
          const intents = waiting.map(({ intent }, i) => intent.seal(verdicts[i] ?? { kind: 'fresh' }));
          const drafts = intents.flatMap(({ leaves }) => leaves);
          const effects = intents.flatMap((intent) => intent.effects);
          const { batch, entries, next } = toBatch(drafts, effects, position.state, nowMs);
          const entriesOf = share(entries, intents);
          sealed = { verdicts, entriesOf, next };
          return batch;
        },
      )
      .catch(async (error) => {
        const last = sealed?.entriesOf.flat().at(-1);
        if (!(await log.reload(last)) || last === undefined) throw error;
      });
    if (!sealed) throw new LogDown();
    return sealed;
  }

  function settle(waiting: readonly Waiting[], { verdicts, entriesOf, next }: Attempt): void {
    log.advance(next);
    waiting.forEach(({ resolve }, i) => {
      resolve({ verdict: verdicts[i] ?? { kind: 'fresh' }, entries: entriesOf[i] ?? [] });
    });
  }

  async function commitTogether(waiting: readonly Waiting[]): Promise<void> {
    const position = log.position();
    if (!position) throw new LogDown();
    settle(waiting, await attempt(waiting, position));
  }

  /** One request whose effect cannot be applied must not take the others of its batch down. */
  async function commitOneByOne(waiting: readonly Waiting[]): Promise<void> {
    for (const one of waiting) {
      await commitTogether([one]).catch((error) => {
        onFailure?.(error);
        one.reject(new LogDown(error));
      });
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const waiting = queue.splice(0, maxBatch);
      await commitTogether(waiting).catch(() => commitOneByOne(waiting));
    }
    running = false;
    const waiters = idleWaiters;
    idleWaiters = [];
    for (const resolve of waiters) resolve();
  }

  return {
    submit(intent) {
      if (queue.length >= maxQueued) return Promise.reject(new LogDown());
      const committed = new Promise<Committed>((resolve, reject) => queue.push({ intent, resolve, reject }));
      if (!running) {
        running = true;
        setImmediate(drain);
      }
      return committed;
    },
    idle: () => (running ? new Promise((resolve) => idleWaiters.push(resolve)) : Promise.resolve()),
  };
}
