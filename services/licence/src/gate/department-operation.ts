import { compileApiCheck } from '@shuqiao/http/api-validator';
import { body } from '@shuqiao/http/body';
import type { VerifyPerson } from '@shuqiao/http/identity';
import type { Person, Role } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import { getPerson } from '@shuqiao/http/require-role';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Caller } from '@shuqiao/http/signed/caller';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import type { Nonces } from '@shuqiao/http/signed/nonces';
import type { AnswerFacts, Refused } from '@shuqiao/http/signed/outcome';
import type { Perform } from '@shuqiao/http/signed/perform';
import { parseBody, readSignedBody, refuseFlaw } from '@shuqiao/http/signed/read-signed-body';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { Store } from '@shuqiao/storage/store';
import type { Context, Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import type { Acting } from './acting.ts';
import { claimRequest } from './claim-request.ts';

const MAX_BODY_BYTES = 1_048_576;

export interface GateDeps {
  readonly perform: Perform<AnswerFacts | Refused>;
  readonly verifyPerson: VerifyPerson;
  readonly nonces: Nonces;
  readonly store: Store;
  readonly clock: () => number;
}

/** A refusal is thrown as a Problem. `outcome` tells what the evidence says of a signed answer; default `ok`. */
export interface DepartmentAnswer {
  readonly status: 200 | 201;
  readonly body: object;
  readonly outcome?: AnswerFacts['outcome'];
}

export interface DepartmentOperation {
  readonly path: string;
  /** Name of the API schema of the body. */
  readonly schema: string;
  /** Persons that may do it. */
  readonly roles: readonly Role[];
}

export type RunOperation<T> = (acting: Acting, body: T, c: Context<LicenceEnv>) => Promise<DepartmentAnswer>;

/** What a system of a department does by SQX-1, or one of its people with a person token: the same, at one address. */
export function departmentOperation<T>(
  app: Hono<LicenceEnv>,
  { path, schema, roles }: DepartmentOperation,
  deps: GateDeps,
  run: RunOperation<T>,
): void {
  const check = compileApiCheck(schema);

  async function settle(caller: Caller<'licence'>, c: Context<LicenceEnv>): Promise<AnswerFacts | Refused> {
    if (caller.system.directory.sandbox) return refuse('path_not_granted');
    const read = await readSignedBody(asServiceContext(c), caller.claims.bh);
    if ('refused' in read) return read.refused;
    const refused = checkNonce(caller.claims, deps.nonces) ?? (await claimRequest(caller, deps.store));
    if (refused) return refused;
    const parsed = parseBody(read.bytes);
    if ('flaw' in parsed) return refuseFlaw(parsed.flaw);
    const errors = check(parsed.value);
    if (errors.length > 0) return refuse('schema', { errors });
    return toAnswerFacts(await run(toActing(caller), parsed.value as T, c), deps.clock());
  }

  app.post(path, async (c, next) => {
    if (c.req.header('shuqiao-request') === undefined) return next();
    return deps.perform('licence', asServiceContext(c), undefined, (caller) => settle(caller, c));
  });
  app.post(
    path,
    async (c, next) => {
      c.set('acting', toPersonActing(await getPerson(c, deps.verifyPerson, roles), c.get('requestId')));
      await next();
    },
    body<T, LicenceEnv>(schema, { maxBytes: MAX_BODY_BYTES, maxDepth: 16 }),
    async (c) => {
      const answer = await run(c.get('acting'), c.req.valid('json'), c);
      return c.json(answer.body, answer.status, { 'Cache-Control': 'no-store' });
    },
  );
}

/** Who reads only what every service's context has may be given one that has more. */
export const asServiceContext = (c: Context<LicenceEnv>) => c as unknown as Context<ServiceEnv>;

export function toActing({ system, claims, requestId }: Caller<'licence' | 'licence_rows'>): Acting {
  const { sub_pseudonym: actor, role } = claims.actor;
  return { department: system.directory.department, actor, role, system: system.id, requestId };
}

export function toPersonActing({ subject, role, department }: Person, requestId: string): Acting {
  if (department === undefined) throw new Problem('department_mismatch');
  return { department, actor: subject, role, system: null, requestId };
}

function toAnswerFacts({ status, body, outcome = 'ok' }: DepartmentAnswer, nowMs: number): AnswerFacts {
  return {
    kind: 'answered',
    status,
    outcome,
    contentType: 'application/json',
    body: JSON.stringify(body),
    dataAsOfSeconds: Math.floor(nowMs / 1000),
    records: 1,
    provider: null,
  };
}
