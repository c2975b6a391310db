import { Problem } from '@shuqiao/http/problem';
import { findLogCheckpoint, type LogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import type { LogDeps } from './log-deps.ts';

/** The last checkpoint; before the first one the log is not ready to be read. */
export async function getCheckpoint({
  store,
  origin,
}: Pick<LogDeps, 'store' | 'origin'>): Promise<LogCheckpoint> {
  const checkpoint = await findLogCheckpoint(store.read, origin);
  if (!checkpoint) throw new Problem('not_ready', {}, { headers: { 'Retry-After': '1' } });
  return checkpoint;
}
