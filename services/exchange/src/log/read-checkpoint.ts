import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { getCheckpoint } from './get-checkpoint.ts';
import type { LogDeps } from './log-deps.ts';

/** The signed tree head, for everybody (EVL-R23, EVL-R26). */
export function readCheckpoint(app: Hono<ServiceEnv>, deps: LogDeps): void {
  app.get('/exchange/v1/log/checkpoint', async (c) => {
    const { note } = await getCheckpoint(deps);
    const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' };
    return c.body(note, 200, headers);
  });
}
