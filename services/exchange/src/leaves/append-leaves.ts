import { body } from '@shuqiao/http/body';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireService } from '@shuqiao/http/service-identity';
import type { LeafDrafts } from '@shuqiao/schemas/types/leaf-drafts';
import type { LeafDraftsAnswer } from '@shuqiao/schemas/types/leaf-drafts-answer';
import type { Hono } from 'hono';
import type { LogDeps } from '../log/log-deps.ts';

/** For services whose acts and answers are evidence: nothing of theirs leaves before the 201. */
export function appendLeaves(app: Hono<ServiceEnv>, deps: LogDeps): void {
  app.post(
    '/exchange/v1/leaves',
    requireService(deps.isService),
    body<LeafDrafts>('leaf-drafts', { maxBytes: 4_194_304 }),
    async (c) => {
      const entries = await deps.appendLeaves(c.req.valid('json'));
      const answer: LeafDraftsAnswer = {
        origin: deps.origin,
        entries: entries.map(({ index, leaf, at }) => ({ index, leaf, at })),
      };
      return c.json(answer, 201);
    },
  );
}
