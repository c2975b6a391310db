import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import type { LogDeps } from './log-deps.ts';

/** The key that signs checkpoints, to be pinned; who verifies takes it from elsewhere (EVL-R34). */
export function readLogKey(app: Hono<ServiceEnv>, { origin, vkey }: LogDeps): void {
  app.get('/exchange/v1/log/key', (c) => c.json({ origin, vkey }, 200, { 'Cache-Control': 'max-age=300' }));
}
