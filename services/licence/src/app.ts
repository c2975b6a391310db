import { refuseNul } from '@shuqiao/http/refuse-nul';
import { type ServiceOptions, serviceApp } from '@shuqiao/http/service-app';
import { blockAmbiguousTargets } from '@shuqiao/http/signed/block-ambiguous-targets';
import type { Hono, MiddlewareHandler } from 'hono';
import { acknowledgeAlarm } from './alarms/acknowledge-alarm.ts';
import { listAlarms } from './alarms/list-alarms.ts';
import { giveConsent } from './consents/give-consent.ts';
import { revokeConsent } from './consents/revoke-consent.ts';
import { orderCopy, orderOwnCopy } from './copies/order-copy.ts';
import { issueNonce } from './holders/issue-nonce.ts';
import { listLookUps } from './holders/list-look-ups.ts';
import { actOnLicence } from './issue/act-on-licence.ts';
import { issueBulk } from './issue/issue-bulk.ts';
import { issueLicence } from './issue/issue-licence.ts';
import { makeTokenRoute } from './issue/make-token.ts';
import { readLicence } from './issue/read-licence.ts';
import { searchLicences } from './issue/search-licences.ts';
import type { LicenceEnv } from './licence-env.ts';
import { changeAuthorities, listAuthorities } from './matters/authorities.ts';
import { importBaseline } from './matters/import-baseline.ts';
import { listMatters } from './matters/list-matters.ts';
import { resolveLicencesRoute } from './resolve/resolve-licences.ts';
import { endAccount } from './shandong/end-account.ts';
import { makeShandongAccount } from './shandong/make-account.ts';
import type { ShandongDeps } from './shandong/shandong-deps.ts';
import { answerShandong } from './shandong/shandong-routes.ts';
import { makeShowCode } from './show-codes/make-show-code.ts';
import { readStatusList } from './status/read-status-list.ts';
import { listTypes } from './trust/list-types.ts';
import { readTrust } from './trust/read-trust.ts';
import { verifyBatch } from './verify/batch/verify-batch.ts';
import { verifyLicence } from './verify/verify-licence.ts';
import { verifyPublicly } from './verify/verify-publicly.ts';
import { beginWalletTransaction } from './wallets/begin-transaction.ts';
import { collectWalletAnswer } from './wallets/collect-answer.ts';
import { receiveWalletResponse } from './wallets/receive-response.ts';
import { sendWalletRequest } from './wallets/send-request.ts';
import type { WalletDeps } from './wallets/wallet-deps.ts';

export type AppDeps = WalletDeps & ShandongDeps;

type AddRoutes = (app: Hono<LicenceEnv>, deps: AppDeps) => void;

const issuing: readonly AddRoutes[] = [
  issueLicence,
  issueBulk,
  actOnLicence,
  makeTokenRoute,
  searchLicences,
  readLicence,
  readStatusList,
];

const verifying: readonly AddRoutes[] = [
  verifyLicence,
  verifyBatch,
  (app, deps) => verifyPublicly(app, deps),
  resolveLicencesRoute,
  listAlarms,
  acknowledgeAlarm,
];

const holding: readonly AddRoutes[] = [
  issueNonce,
  giveConsent,
  revokeConsent,
  makeShowCode,
  orderCopy,
  orderOwnCopy,
  listLookUps,
];

const standards: readonly AddRoutes[] = [
  beginWalletTransaction,
  sendWalletRequest,
  receiveWalletResponse,
  collectWalletAnswer,
  answerShandong,
  makeShandongAccount,
  endAccount,
];

const registers: readonly AddRoutes[] = [
  readTrust,
  listTypes,
  listMatters,
  importBaseline,
  listAuthorities,
  changeAuthorities,
];

export function licenceApp(deps: AppDeps, options: ServiceOptions): Hono<LicenceEnv> {
  const app = serviceApp<LicenceEnv>(options);
  app.use(refuseNul);
  // It reads of its context only what every service's has.
  app.use(blockAmbiguousTargets as unknown as MiddlewareHandler<LicenceEnv>);
  for (const add of [...registers, ...issuing, ...verifying, ...holding, ...standards]) add(app, deps);
  return app;
}
