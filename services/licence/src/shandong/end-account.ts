import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { getPerson } from '@shuqiao/http/require-role';
import { toJcs } from '@shuqiao/protocol/evidence/jcs';
import type { ShandongAccountEnding } from '@shuqiao/schemas/types/licence-shandong-account-ending';
import { appendToOutbox } from '@shuqiao/storage/licence/outbox';
import { endShandongAccount } from '@shuqiao/storage/licence/shandong-account';
import type { Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import type { ShandongDeps } from './shandong-deps.ts';

/** For good: a secret that has leaked is answered by a new account. */
export function endAccount(app: Hono<LicenceEnv>, deps: ShandongDeps): void {
  app.post(
    '/licence/v1/sd/accounts/end',
    body<ShandongAccountEnding, LicenceEnv>('licence-shandong-account-ending'),
    async (c) => {
      const { subject } = await getPerson(c, deps.verifyPerson, ['bureau']);
      const { accessId } = c.req.valid('json');
      const atMs = deps.clock();
      await deps.store.write(async (w) => {
        const ended = await endShandongAccount(w, accessId, atMs);
        if (!ended) throw new Problem('not_found');
        const message = toJcs({ event: 'shandong.account.ended', accessId, by: subject });
        const leaf = { t: 'policy.changed', departments: [ended.department], message };
        await appendToOutbox(w, { atMs, leaf });
      });
      await deps.drainOutbox();
      return c.body(null, 204);
    },
  );
}
