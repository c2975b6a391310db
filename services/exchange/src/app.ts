import { type ServiceOptions, serviceApp } from '@shuqiao/http/service-app';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { blockAmbiguousTargets } from '@shuqiao/http/signed/block-ambiguous-targets';
import { performer } from '@shuqiao/http/signed/perform';
import type { Hono } from 'hono';
import { settling } from './answer/settle-and-sign.ts';
import type { ExchangeDeps } from './deps.ts';
import { appendLeaves } from './leaves/append-leaves.ts';
import type { LogDeps } from './log/log-deps.ts';
import { readCheckpoint } from './log/read-checkpoint.ts';
import { readEvidence } from './log/read-evidence.ts';
import { readEvidenceEntry } from './log/read-evidence-entry.ts';
import { readLogKey } from './log/read-log-key.ts';
import { readTile } from './log/read-tile.ts';
import { readChain } from './operations/own-data/read-chain.ts';
import { readGrants } from './operations/own-data/read-grants.ts';
import { readReceipt } from './operations/own-data/read-receipt.ts';
import { storeConsent } from './operations/own-data/store-consent.ts';
import { askOwnData } from './routes/ask-own-data.ts';
import { deliverResource } from './routes/deliver-resource.ts';
import { queryResource } from './routes/query-resource.ts';
import { readCase } from './routes/read-case.ts';
import { readGatewayKeys } from './routes/read-gateway-keys.ts';
import { readSubjectKey } from './routes/read-subject-key.ts';
import { readViews } from './views/read-views.ts';
import { recordView } from './views/record-view.ts';

export function exchangeApp(deps: ExchangeDeps, log: LogDeps, options: ServiceOptions): Hono<ServiceEnv> {
  const app = serviceApp(options);
  const perform = performer({ ...deps, maxInFlight: deps.limits.maxInFlight }, settling(deps));
  app.use(blockAmbiguousTargets);

  queryResource(app, perform, deps);
  deliverResource(app, perform, deps);
  askOwnData(app, '/exchange/v1/grants', perform, deps, readGrants);
  askOwnData(app, '/exchange/v1/consents', perform, deps, (caller, body) => storeConsent(caller, body, deps));
  askOwnData(app, '/exchange/v1/log/chain', perform, deps, (caller, body) => readChain(caller, body, log));
  askOwnData(app, '/exchange/v1/log/receipt', perform, deps, (caller, body) =>
    readReceipt(caller, body, log),
  );

  readGatewayKeys(app, deps.issuer, deps.gatewayKeys);
  readCase(app, deps);
  readSubjectKey(app, deps.verifyPerson, deps);
  readCheckpoint(app, log);
  readTile(app, log);
  readLogKey(app, log);
  readEvidence(app, log);
  readEvidenceEntry(app, log);
  recordView(app, log);
  appendLeaves(app, log);
  readViews(app, log);
  return app;
}
