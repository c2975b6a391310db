import type { Clock } from '@shuqiao/http/clock';
import { createHealth, type Health } from '@shuqiao/http/health';
import type { AwaitedJob } from './awaited-job.ts';
import type { DirectoryFollower } from './directory/directory-follower.ts';
import type { RateSource } from './rates/rate-source.ts';

const BEHIND_MS = 120_000;

interface Options {
  rates: RateSource;
  directory: DirectoryFollower;
  evidenceJob: AwaitedJob;
  clock: Clock;
}

/** `rates` is down exactly while rates are refused; the others tell what makes them old. */
export function provisionHealth({ rates, directory, evidenceJob, clock }: Options): Health {
  const health = createHealth();
  health.register('rates', async () => {
    const obstacle = await rates.findObstacle();
    return obstacle ? { state: 'down', reason: obstacle.reason } : { state: 'ok' };
  });
  health.register('evidence', () => {
    const { lastSuccessMs } = evidenceJob.status();
    const isRecent = lastSuccessMs !== undefined && clock() - lastSuccessMs <= BEHIND_MS;
    return isRecent ? { state: 'ok' } : { state: 'degraded', reason: 'evidence_behind' };
  });
  health.register('directory', () => {
    const leftMs = (directory.current()?.expiresAtMs ?? 0) - clock();
    if (leftMs <= 0) return { state: 'degraded', reason: 'directory_expired' };
    return { state: 'ok', secondsLeft: Math.floor(leftMs / 1000) };
  });
  return health;
}
