import { Problem } from '@shuqiao/http/problem';
import { getPerson } from '@shuqiao/http/require-role';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Caller } from '@shuqiao/http/signed/caller';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import type { AnswerFacts, Refused } from '@shuqiao/http/signed/outcome';
import { refuse } from '@shuqiao/http/signed/refuse';
import { streamBody } from '@shuqiao/http/stream-body';
import { systemTimers, type Timers } from '@shuqiao/http/timers';
import type { Context, Hono } from 'hono';
import type { LicenceDeps } from '../../deps.ts';
import type { Acting } from '../../gate/acting.ts';
import { claimRequest } from '../../gate/claim-request.ts';
import type { LicenceEnv } from '../../licence-env.ts';
import { recordVerifications } from '../record-verifications.ts';
import { verifierRoles } from '../verifier-roles.ts';
import { verifyForDepartment } from '../verify-for-department.ts';
import { type BatchLimits, DEFAULT_BATCH_LIMITS } from './batch-limits.ts';
import { batchWriter } from './batch-writer.ts';
import { readChunks } from './read-chunks.ts';
import { settleSignedBatch } from './settle-signed-batch.ts';
import { type BatchSteps, streamBatch } from './stream-batch.ts';
import { rowVerifier } from './verify-row.ts';

const PATH = '/licence/v1/verifications/batch';
const MEDIA_TYPE = 'application/x-ndjson';

interface BatchOptions {
  readonly limits?: Partial<BatchLimits>;
  readonly timers?: Timers;
}

/** LIC-Q4. To a person the answer streams; to a system it is one signed answer. */
export function verifyBatch(app: Hono<LicenceEnv>, deps: LicenceDeps, options: BatchOptions = {}): void {
  const limits = { ...DEFAULT_BATCH_LIMITS, ...options.limits };
  const { timers = systemTimers } = options;

  const toSteps = (acting: Acting): BatchSteps => ({
    verifyRow: rowVerifier((ask) => verifyForDepartment(deps, acting, ask, { oneTimeCodes: false }), {
      timeoutMs: limits.rowTimeoutMs,
      timers,
    }),
    record: (verified) => recordVerifications(deps, acting, verified),
    writer: batchWriter(deps),
  });

  async function settle(
    caller: Caller<'licence_rows'>,
    c: Context<LicenceEnv>,
  ): Promise<AnswerFacts | Refused> {
    if (caller.system.directory.sandbox) return refuse('path_not_granted');
    const refused = checkNonce(caller.claims, deps.nonces);
    if (refused) return refused;
    const rows = readChunks(c.req.raw.body, limits, timers);
    return settleSignedBatch(rows, toSteps(toSystemActing(caller)), {
      claimedHash: caller.claims.bh,
      claim: () => claimRequest(caller, deps.store),
      nowMs: deps.clock(),
      chunkRows: limits.chunkRows,
    });
  }

  app.post(PATH, async (c, next) => {
    if (c.req.header('shuqiao-request') === undefined) return next();
    const asService = c as unknown as Context<ServiceEnv>;
    return deps.perform('licence_rows', asService, undefined, (caller) => settle(caller, c));
  });
  app.post(PATH, async (c) => {
    const acting = await getPersonActing(c, deps);
    checkMediaType(c);
    const rows = readChunks(c.req.raw.body, limits, timers);
    const lines = streamBatch(rows, toSteps(acting));
    return c.body(streamBody(c, lines, deps.log), 200, {
      'Content-Type': MEDIA_TYPE,
      'Cache-Control': 'no-store, no-transform',
    });
  });
}

function checkMediaType(c: Context<LicenceEnv>): void {
  const coding = c.req.header('content-encoding') ?? 'identity';
  const [type = ''] = (c.req.header('content-type') ?? '').split(';', 1);
  if (coding === 'identity' && type.trim().toLowerCase() === MEDIA_TYPE) return;
  throw new Problem('unsupported_media_type', { accepted: [MEDIA_TYPE] });
}

function toSystemActing({ system, claims, requestId }: Caller<'licence_rows'>): Acting {
  const { sub_pseudonym: actor, role } = claims.actor;
  return { department: system.directory.department, actor, role, system: system.id, requestId };
}

async function getPersonActing(c: Context<LicenceEnv>, { verifyPerson }: LicenceDeps): Promise<Acting> {
  const { subject, role, department } = await getPerson(c, verifyPerson, verifierRoles);
  if (department === undefined) throw new Problem('department_mismatch');
  return { department, actor: subject, role, system: null, requestId: c.get('requestId') };
}
