import type { Clock } from '@shuqiao/http/clock';
import type { Log } from '@shuqiao/http/log';
import { type RetryJob, startRetryJob } from '@shuqiao/http/retry-job';
import { compactDataset } from '@shuqiao/storage/exchange/compact-dataset';
import { deleteExpiredKeptAnswers } from '@shuqiao/storage/exchange/kept-answer';
import { deleteExpiredReplayEntries } from '@shuqiao/storage/exchange/replay-store';
import { listUncompacted, markCompacted, mayHaveReplaced } from '@shuqiao/storage/exchange/uncompacted';
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
export async function tidyUp({ store, clock }: Options, signal: AbortSignal): Promise<void> {
  const nowMs = clock();
  await deleteInChunks(store, (w) => deleteExpiredReplayEntries(w, nowMs, chunkRows), signal);
  await deleteInChunks(store, (w) => deleteExpiredKeptAnswers(w, nowMs, chunkRows), signal);
  for (const dataset of await listUncompacted(store.read)) {
    if (await mayHaveReplaced(store.read, dataset)) await compactDataset(store, dataset.id, { signal });
    if (signal.aborted) return;
    await store.write((w) => markCompacted(w, dataset));
  }
}

export function startTidying(options: Options): RetryJob {
  return startRetryJob({
    name: 'tidy-up',
    run: (signal) => tidyUp(options, signal),
    intervalMs: options.intervalMs ?? 60_000,
    attemptTimeoutMs: 60_000,
    clock: options.clock,
    log: options.log,
  });
}
