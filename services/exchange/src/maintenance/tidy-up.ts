import type { Clock } from '@shuqiao/http/clock';
import type { Log } from '@shuqiao/http/log';
import { type RetryJob, startRetryJob } from '@shuqiao/http/retry-job';
import { compactDataset } from '@shuqiao/storage/exchange/compact-dataset';
import { listDeliveredAgain } from '@shuqiao/storage/exchange/dataset';
import { deleteExpiredKeptAnswers } from '@shuqiao/storage/exchange/kept-answer';
import { deleteExpiredReplayEntries } from '@shuqiao/storage/exchange/replay-store';
import type { Store, Writer } from '@shuqiao/storage/store';

interface Options {
  store: Store;
  clock: Clock;
  log: Log;
  intervalMs?: number;
}

const chunkRows = 1_000;

/** In short transactions between which exchanges commit; what is left waits for the next run (EVL-R87). */
async function deleteInChunks(
  store: Store,
  deleteSome: (w: Writer) => Promise<number>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted && (await store.write(deleteSome)) === chunkRows);
}

/** Removes what has served its time: expired replay entries, kept answers (SQX-R55), versions nobody can read. */
export async function tidyUp(
  { store, clock }: Options,
  compacted: Map<number, number>,
  signal: AbortSignal,
): Promise<void> {
  const nowMs = clock();
  await deleteInChunks(store, (w) => deleteExpiredReplayEntries(w, nowMs, chunkRows), signal);
  await deleteInChunks(store, (w) => deleteExpiredKeptAnswers(w, nowMs, chunkRows), signal);
  for (const { id, liveSeq } of await listDeliveredAgain(store.read)) {
    if (signal.aborted) return;
    if (compacted.get(id) === liveSeq) continue;
    await compactDataset(store, id, { signal });
    if (!signal.aborted) compacted.set(id, liveSeq);
  }
}

/** Not at the start itself, when everybody waits: looking through a city's records takes half a second. */
export function startTidying(options: Options): RetryJob {
  const compacted = new Map<number, number>();
  let hasStarted = false;
  return startRetryJob({
    name: 'tidy-up',
    async run(signal) {
      if (hasStarted) await tidyUp(options, compacted, signal);
      hasStarted = true;
    },
    intervalMs: options.intervalMs ?? 60_000,
    attemptTimeoutMs: 60_000,
    clock: options.clock,
    log: options.log,
  });
}
