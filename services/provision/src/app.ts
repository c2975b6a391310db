import type { Clock } from '@shuqiao/http/clock';
import type { Log } from '@shuqiao/http/log';
import { serviceApp } from '@shuqiao/http/service-app';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { Hono } from 'hono';
import type { RateSource } from './rates/rate-source.ts';
import { getDepartmentRates } from './routes/get-department-rates.ts';
import { getRates } from './routes/get-rates.ts';

export interface ProvisionDeps {
  readonly rates: RateSource;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

export function provisionApp(deps: ProvisionDeps): Hono<ServiceEnv> {
  const app = serviceApp({ name: 'provision', ...deps });
  getRates(app, deps);
  getDepartmentRates(app, deps);
  return app;
}
