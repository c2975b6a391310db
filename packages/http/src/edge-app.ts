import type { Hono, MiddlewareHandler } from 'hono';
import { docsRoutes } from './docs-page.ts';
import { edgeOperations } from './edge-operations.ts';
import type { Health } from './health.ts';
import { healthRoutes } from './health-routes.ts';
import { metricsRoute } from './metrics-route.ts';
import { type ApiInfo, assembleOpenApi } from './openapi.ts';
import type { Operation } from './operation.ts';
import { type ServiceOptions, serviceApp } from './service-app.ts';
import type { ServiceEnv } from './service-env.ts';

export interface EdgeOptions extends ServiceOptions {
  readonly info: ApiInfo;
  /** Of all services behind this origin. */
  readonly operations: readonly Operation[];
  readonly health: Health;
  readonly metricsGuards?: readonly MiddlewareHandler<ServiceEnv>[];
}

/** What stands at the root of an origin, beside its services: health, API document and docs, metrics. */
export function edgeApp(options: EdgeOptions): Hono<ServiceEnv> {
  const { info, operations, health, telemetry, metricsGuards = [] } = options;
  const app = serviceApp(options);
  healthRoutes(app, health);
  metricsRoute(app, telemetry, ...metricsGuards);
  docsRoutes(app, info.title, assembleOpenApi(info, [...operations, ...edgeOperations]));
  return app;
}
