import { Problem } from '@shuqiao/http/problem';
import { takeNumber } from '@shuqiao/storage/catalogue/number-series';
import { listLiveSandboxes, type Sandbox } from '@shuqiao/storage/catalogue/sandbox';
import type { Writer } from '@shuqiao/storage/store';
import { toInstant } from '../representation/instant.ts';
import { LIMIT_ALL, LIMIT_OWN } from './sandbox-terms.ts';

function refuseFull(
  code: 'sandbox_limit_own' | 'sandbox_limit_all',
  live: readonly Sandbox[],
  limit: number,
): void {
  const [first] = live;
  if (first && live.length >= limit) throw new Problem(code, { limit, freeAt: toInstant(first.expiresAtMs) });
}

/** One after the other: whoever comes second counts the first. @throws Problem where there are enough. */
export async function checkLimits(w: Writer, owner: string, nowMs: number): Promise<void> {
  await takeNumber(w, 'sandbox');
  const live = await listLiveSandboxes(w, nowMs);
  refuseFull(
    'sandbox_limit_own',
    live.filter((sandbox) => sandbox.owner === owner),
    LIMIT_OWN,
  );
  refuseFull('sandbox_limit_all', live, LIMIT_ALL);
}
