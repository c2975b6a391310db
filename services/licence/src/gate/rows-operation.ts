import type { Role } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import { readBytes } from '@shuqiao/http/read-bytes';
import { getPerson } from '@shuqiao/http/require-role';
import type { Caller } from '@shuqiao/http/signed/caller';
import { checkNonce } from '@shuqiao/http/signed/check-nonce';
import type { AnswerFacts, Refused } from '@shuqiao/http/signed/outcome';
import { readSignedBody } from '@shuqiao/http/signed/read-signed-body';
import { refuse } from '@shuqiao/http/signed/refuse';
import type { Context, Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import type { Acting } from './acting.ts';
import { claimRequest } from './claim-request.ts';
import { asServiceContext, type GateDeps, toActing, toPersonActing } from './department-operation.ts';
import { type InputRow, type RowLimits, readRows } from './read-rows.ts';

export interface RowsOperation extends RowLimits {
  readonly path: string;
  /** Persons that may do it. */
  readonly roles: readonly Role[];
  readonly maxBytes: number;
}

export interface RowsAnswer {
  /** One object per row, each with its `row`. */
  readonly lines: readonly object[];
  readonly rejected: number;
}

export type RunRows = (acting: Acting, rows: readonly InputRow[]) => Promise<RowsAnswer>;

const NDJSON = 'application/x-ndjson';
const NDJSON_TYPE = /^application\/x-ndjson\s*(?:;\s*charset=(?:"utf-8"|utf-8)\s*)?$/i;

/** NDJSON in, NDJSON out: by a system of a department (SQX-1, `licence_rows`), or one of its people. */
export function rowsOperation(
  app: Hono<LicenceEnv>,
  { path, roles, maxBytes, ...limits }: RowsOperation,
  deps: GateDeps,
  run: RunRows,
): void {
  async function settle(
    caller: Caller<'licence_rows'>,
    c: Context<LicenceEnv>,
  ): Promise<AnswerFacts | Refused> {
    if (caller.system.directory.sandbox) return refuse('path_not_granted');
    const read = await readSignedBody(asServiceContext(c), caller.claims.bh, maxBytes);
    if ('refused' in read) return read.refused;
    const refused = checkNonce(caller.claims, deps.nonces) ?? (await claimRequest(caller, deps.store));
    if (refused) return refused;
    return toAnswerFacts(await run(toActing(caller), readRows(read.bytes, limits)), deps.clock());
  }

  app.post(path, async (c, next) => {
    if (c.req.header('shuqiao-request') === undefined) return next();
    return deps.perform('licence_rows', asServiceContext(c), undefined, (caller) => settle(caller, c));
  });
  app.post(path, async (c) => {
    const person = await getPerson(c, deps.verifyPerson, roles);
    const acting = toPersonActing(person, c.get('requestId'));
    checkMediaType(c);
    const rows = readRows(await readBytes(c, maxBytes), limits);
    const { lines } = await run(acting, rows);
    return c.body(toNdjson(lines), 200, { 'Content-Type': NDJSON, 'Cache-Control': 'no-store' });
  });
}

function checkMediaType(c: Context<LicenceEnv>): void {
  const coding = c.req.header('content-encoding') ?? 'identity';
  if (coding === 'identity' && NDJSON_TYPE.test(c.req.header('content-type') ?? '')) return;
  throw new Problem('unsupported_media_type', { accepted: [NDJSON] });
}

function toNdjson(lines: readonly object[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function toAnswerFacts({ lines, rejected }: RowsAnswer, nowMs: number): AnswerFacts {
  return {
    kind: 'answered',
    status: 200,
    outcome: rejected > 0 ? 'partial' : 'ok',
    contentType: NDJSON,
    body: toNdjson(lines),
    dataAsOfSeconds: Math.floor(nowMs / 1000),
    records: lines.length - rejected,
    rejected,
    provider: null,
  };
}
