import type { Clock } from '@shuqiao/http/clock';
import type { VerifyPerson } from '@shuqiao/http/identity';
import type { Log } from '@shuqiao/http/log';
import { refuseNul } from '@shuqiao/http/refuse-nul';
import type { PersonEnv } from '@shuqiao/http/require-role';
import { serviceApp } from '@shuqiao/http/service-app';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Telemetry } from '@shuqiao/http/telemetry';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import type { RateSource } from './rates/rate-source.ts';
import type { RatesByDate } from './rates/rates-by-date.ts';
import { getDepartmentRates } from './routes/get-department-rates.ts';
import { getHistory } from './routes/get-history.ts';
import { getOverview } from './routes/get-overview.ts';
import { getPublishedFigures } from './routes/get-published-figures.ts';
import { getRates } from './routes/get-rates.ts';
import { getResourceProvision } from './routes/get-resource-provision.ts';
import { listDeliveries } from './routes/list-deliveries.ts';
import { listReasons } from './routes/list-reasons.ts';
import { replacePublishedFigures } from './routes/replace-published-figures.ts';

export interface ProvisionDeps {
  readonly rates: RateSource;
  readonly byDate: RatesByDate;
  readonly store: Store;
  readonly verifyPerson: VerifyPerson;
  readonly clock: Clock;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

const reads = [
  getRates,
  getDepartmentRates,
  getOverview,
  getHistory,
  listDeliveries,
  getResourceProvision,
  listReasons,
  getPublishedFigures,
] as const;

export function provisionApp(deps: ProvisionDeps): Hono<PersonEnv> {
  const { telemetry, clock, log } = deps;
  const app = serviceApp<PersonEnv>({ name: 'provision', telemetry, clock, log });
  app.use(refuseNul);
  // A read route asks of its context only what a write route's has as well.
  for (const addRoute of reads) addRoute(app as unknown as Hono<ServiceEnv>, deps);
  replacePublishedFigures(app, deps);
  return app;
}
