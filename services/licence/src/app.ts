import { refuseNul } from '@shuqiao/http/refuse-nul';
import { type ServiceOptions, serviceApp } from '@shuqiao/http/service-app';
import { blockAmbiguousTargets } from '@shuqiao/http/signed/block-ambiguous-targets';
import type { Hono } from 'hono';
import type { LicenceDeps } from './deps.ts';
import type { LicenceEnv } from './licence-env.ts';
import { listTypes } from './trust/list-types.ts';
import { readTrust } from './trust/read-trust.ts';

export function licenceApp(deps: LicenceDeps, options: ServiceOptions): Hono<LicenceEnv> {
  const app = serviceApp<LicenceEnv>(options);
  app.use(refuseNul);
  readTrust(app, deps);
  listTypes(app);
  return app;
}
