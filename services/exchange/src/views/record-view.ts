import { body } from '@shuqiao/http/body';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireService } from '@shuqiao/http/service-identity';
import type { PrivilegedView } from '@shuqiao/schemas/types/privileged-view';
import type { PrivilegedViewAnswer } from '@shuqiao/schemas/types/privileged-view-answer';
import type { Hono } from 'hono';
import type { LogDeps } from '../log/log-deps.ts';

/** For services through which persons with privileged roles act: they show and do nothing before the 201. */
export function recordView(app: Hono<ServiceEnv>, deps: LogDeps): void {
  app.post(
    '/exchange/v1/views',
    requireService(deps.isService),
    body<PrivilegedView>('privileged-view'),
    async (c) => {
      const answer: PrivilegedViewAnswer = { index: await deps.recordView(c.req.valid('json')) };
      return c.json(answer, 201);
    },
  );
}
