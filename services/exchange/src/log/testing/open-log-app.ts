import { silentLog } from '@shuqiao/http/log';
import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { createServiceIdentity } from '@shuqiao/http/service-identity';
import { testApp } from '@shuqiao/http/testing/test-app';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { appendLeaves } from '../../leaves/append-leaves.ts';
import { leafAppender } from '../../leaves/leaf-appender.ts';
import { readViews } from '../../views/read-views.ts';
import { recordView } from '../../views/record-view.ts';
import { viewRecorder } from '../../views/view-recorder.ts';
import type { LogDeps } from '../log-deps.ts';
import { readCheckpoint } from '../read-checkpoint.ts';
import { readEvidence } from '../read-evidence.ts';
import { readEvidenceEntry } from '../read-evidence-entry.ts';
import { readLogKey } from '../read-log-key.ts';
import { readTile } from '../read-tile.ts';
import { appendExchanges, openTestLog, origin, provider, requester, signer } from './open-test-log.ts';

const routes = [
  readCheckpoint,
  readTile,
  readLogKey,
  readEvidence,
  readEvidenceEntry,
  recordView,
  readViews,
  appendLeaves,
];

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } });

/** Tokens of the app below: the service's, and one for each role, named like it. */
export const asService = bearer('service');
export const asAuditor = bearer('auditor');
export const asOfficer = bearer('officer');

/** Everything that reads the log over HTTP, on a log with some exchanges in it. */
export async function openLogApp(store: Store, exchanges: number) {
  const log = await openTestLog(store);
  await appendExchanges(log, exchanges);
  const state = { isUsable: true };
  const deps: LogDeps = {
    store,
    origin,
    vkey: signer.vkey,
    tagOf: log.session.tagOf,
    listDepartments: () => [requester, provider],
    publish: () => log.publisher.publish(),
    recordView: viewRecorder({
      submit: log.submit,
      isLogUsable: () => state.isUsable,
      clock: log.timers.clock,
      timeoutMs: 10_000,
    }),
    appendLeaves: leafAppender({
      store,
      submit: log.submit,
      isLogUsable: () => state.isUsable,
      timeoutMs: 10_000,
    }),
    isService: createServiceIdentity(['service']),
    verifyPerson: async (token: string) => {
      if (token === 'auditor' || token === 'officer') return { subject: `${token}-1`, role: token };
      throw new Problem('unauthenticated_person');
    },
  };
  const app: Hono<ServiceEnv> = testApp({ log: silentLog });
  for (const route of routes) route(app, deps);
  return {
    app,
    store,
    log,
    /** From now on promises of the log cannot be kept. */
    stopLog: () => {
      state.isUsable = false;
    },
  };
}
