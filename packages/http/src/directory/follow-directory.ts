import type { Clock } from '../clock.ts';
import type { Fetch } from '../fetch.ts';
import type { Log } from '../log.ts';
import { readAnswerBytes } from '../read-answer-bytes.ts';
import { type RetryJob, startRetryJob } from '../retry-job.ts';
import type { Timers } from '../timers.ts';
import type { DirectoryHolder } from './directory-holder.ts';

const maxDirectoryBytes = 64 * 1024 * 1024;

interface Options {
  holder: DirectoryHolder;
  catalogue: Fetch;
  clock: Clock;
  log: Log;
  /** Default: a second, so that what was just registered may be used at once. */
  intervalMs?: number;
  timers?: Timers;
}

/** One look: nothing changed, or a verified swap. */
export async function refreshDirectory(
  { holder, catalogue, log }: Options,
  signal?: AbortSignal,
): Promise<void> {
  const etag = holder.etag();
  const answer = await catalogue('/catalogue/v1/directory', {
    headers: etag ? { 'If-None-Match': etag } : {},
    ...(signal && { signal }),
  });
  if (answer.status === 304) return;
  if (answer.status !== 200) throw new Error(`the catalogue answered ${answer.status}`);
  const bytes = await readAnswerBytes(answer, maxDirectoryBytes);
  const swapped = await holder.accept(bytes, answer.headers.get('shuqiao-directory') ?? '');
  if (swapped) log.info('directory in force', { version: holder.held()?.index.version ?? 0 });
}

/** Polls by ETag for ever (EVL-R81): an outage of the catalogue is survived until the grace period ends. */
export function followDirectory(options: Options): RetryJob {
  const { clock, log, intervalMs = 1_000, timers } = options;
  return startRetryJob({
    name: 'follow-directory',
    run: (signal) => refreshDirectory(options, signal),
    intervalMs,
    clock,
    log,
    ...(timers && { timers }),
  });
}
