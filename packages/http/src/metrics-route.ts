import type { Hono, MiddlewareHandler } from 'hono';
import type { ServiceEnv } from './service-env.ts';
import type { Telemetry } from './telemetry.ts';

/** `/metrics` in Prometheus text form, on this server instead of a second port; no route when not configured. */
export function metricsRoute(
  app: Hono<ServiceEnv>,
  telemetry: Telemetry,
  ...guards: MiddlewareHandler<ServiceEnv>[]
): void {
  const { metricsText } = telemetry;
  if (!metricsText) return;
  for (const guard of guards) app.use('/metrics', guard);
  app.get('/metrics', async (c) =>
    c.body(await metricsText(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }),
  );
}
