import type { Clock } from '@shuqiao/http/clock';
import type { HealthCheck } from '@shuqiao/http/health';
import { type DirectoryPublisher, GRACE_MS } from './directory-publisher.ts';

/** Ready while a directory in force can be given out; in its second half of life it should long be a newer one. */
export function directoryHealth(
  directory: Pick<DirectoryPublisher, 'expiresAtMs'>,
  clock: Clock,
): HealthCheck {
  return function checkDirectory() {
    const expiresAtMs = directory.expiresAtMs();
    if (expiresAtMs === undefined) return { state: 'down', reason: 'directory_missing' };
    const leftMs = expiresAtMs - clock();
    if (leftMs <= 0) return { state: 'down', reason: 'directory_expired' };
    const secondsLeft = Math.floor(leftMs / 1_000);
    const isLate = leftMs < GRACE_MS / 2 - 5 * 60_000;
    return isLate
      ? { state: 'degraded', reason: 'directory_ageing', secondsLeft }
      : { state: 'ok', secondsLeft };
  };
}
