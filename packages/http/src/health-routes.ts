import type { Hono } from 'hono';
import type { Health } from './health.ts';
import type { ServiceEnv } from './service-env.ts';

/** `/health/live`: the process answers. `/health/ready`: 200 while requests are served, else 503, with the reasons. */
export function healthRoutes<E extends ServiceEnv>(app: Hono<E>, health: Health): void {
  app.get('/health/live', (c) => c.json({ state: 'ok' }));
  app.get('/health/ready', async (c) => {
    const report = await health.report();
    return c.json(report, report.state === 'down' ? 503 : 200);
  });
}
