import { refuseNul } from '@shuqiao/http/refuse-nul';
import type { PersonEnv } from '@shuqiao/http/require-role';
import { serviceApp } from '@shuqiao/http/service-app';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import type { CatalogueDeps } from './deps.ts';
import { answerApplication } from './routes/answer-application.ts';
import { approveKey } from './routes/approve-key.ts';
import { bindChannel } from './routes/bind-channel.ts';
import { getApplication } from './routes/get-application.ts';
import { getCodeTable } from './routes/get-code-table.ts';
import { getContract } from './routes/get-contract.ts';
import { getDepartment } from './routes/get-department.ts';
import { getDirectory } from './routes/get-directory.ts';
import { getGrantsSummary } from './routes/get-grants-summary.ts';
import { getResource } from './routes/get-resource.ts';
import { getResourceSample } from './routes/get-resource-sample.ts';
import { getSystem } from './routes/get-system.ts';
import { importBaseline } from './routes/import-baseline.ts';
import { issueKeyNonce } from './routes/issue-key-nonce.ts';
import { issueSandboxNonce } from './routes/issue-sandbox-nonce.ts';
import { listApplications } from './routes/list-applications.ts';
import { listChanges } from './routes/list-changes.ts';
import { listChannels } from './routes/list-channels.ts';
import { listCodeTables } from './routes/list-code-tables.ts';
import { listDepartments } from './routes/list-departments.ts';
import { listGrants } from './routes/list-grants.ts';
import { listLegalBases } from './routes/list-legal-bases.ts';
import { listObligations } from './routes/list-obligations.ts';
import { listPurposes } from './routes/list-purposes.ts';
import { listResourceContracts } from './routes/list-resource-contracts.ts';
import { listResources } from './routes/list-resources.ts';
import { listSystems } from './routes/list-systems.ts';
import { publishContract } from './routes/publish-contract.ts';
import { registerKey } from './routes/register-key.ts';
import { registerSandboxSystem } from './routes/register-sandbox-system.ts';
import { registerSystem } from './routes/register-system.ts';
import { removeKey } from './routes/remove-key.ts';
import { searchResources } from './routes/search-resources.ts';
import { submitApplication } from './routes/submit-application.ts';
import { suspendGrant } from './routes/suspend-grant.ts';

type Route<E extends ServiceEnv> = (app: Hono<E>, deps: CatalogueDeps) => void;

const reads: readonly Route<ServiceEnv>[] = [
  getDirectory,
  listChanges,
  listDepartments,
  getDepartment,
  searchResources,
  listResources,
  getResource,
  getResourceSample,
  getGrantsSummary,
  listResourceContracts,
  getContract,
  listObligations,
  listPurposes,
  listCodeTables,
  getCodeTable,
  listLegalBases,
  listSystems,
  getSystem,
  listApplications,
  getApplication,
  listGrants,
  listChannels,
];

const writes: readonly Route<PersonEnv>[] = [
  importBaseline,
  publishContract,
  registerSystem,
  issueKeyNonce,
  registerKey,
  approveKey,
  removeKey,
  issueSandboxNonce,
  registerSandboxSystem,
  submitApplication,
  answerApplication,
  suspendGrant,
  bindChannel,
];

export function catalogueApp(deps: CatalogueDeps): Hono<PersonEnv> {
  const { telemetry, clock, log } = deps;
  const app = serviceApp<PersonEnv>({ name: 'catalogue', telemetry, clock, log });
  app.use(refuseNul);
  // A read route asks of its context only what a write route's has as well.
  for (const addRoute of reads) addRoute(app as unknown as Hono<ServiceEnv>, deps);
  for (const addRoute of writes) addRoute(app, deps);
  return app;
}
