import { getProblemEntry, Problem, type ProblemCode } from '@shuqiao/http/problem';
import { readBytes } from '@shuqiao/http/read-bytes';
import { isJsonObject, readStrictJson } from '@shuqiao/protocol/sqx/strict-json-text';
import type { ShandongAccount } from '@shuqiao/storage/licence/shandong-account';
import type { Context, Hono } from 'hono';
import type { LicenceEnv } from '../licence-env.ts';
import { authenticate } from './authenticate.ts';
import { encryptData } from './encrypt-data.ts';
import type { ShandongCall } from './look-up.ts';
import { ShandongRefusal, type ShandongStatus, STATUS_MESSAGES } from './refusal.ts';
import type { ShandongDeps } from './shandong-deps.ts';

const MAX_BODY_BYTES = 65_536;
const MAX_DEPTH = 6;

export type RunShandong = (call: ShandongCall) => Promise<object>;

/** Refusals of our own rules, in the one code of the old interface that says "you may not". */
const forbidden: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'case_or_consent_required',
  'consent_refused',
  'look_ups_stopped',
  'matter_not_in_force',
  'department_mismatch',
]);

/**
 * One call of the old interface: `{head, data}` in, `{head: {status, message}, data}` out, always 200 so that clients
 * read the status.
 */
export function shandongOperation(
  app: Hono<LicenceEnv>,
  operation: string,
  deps: ShandongDeps,
  run: RunShandong,
): void {
  app.post(`/licence/v1/sd/${operation}`, async (c) => {
    const answer = await settle(c, operation, deps, run);
    return c.json(answer, 200, { 'Cache-Control': 'no-store' });
  });
}

async function settle(
  c: Context<LicenceEnv>,
  operation: string,
  deps: ShandongDeps,
  run: RunShandong,
): Promise<object> {
  try {
    const { head, data } = await readCall(c);
    const { accessId, accessToken } = head;
    const call = { operation, address: deps.findAddress(c), accessId, accessToken };
    const account = await authenticate(deps, call);
    const found = await run({ deps, account, operation, requestId: c.get('requestId'), data });
    return { head: toHead(0, STATUS_MESSAGES[0]), data: toData(found, account) };
  } catch (error) {
    if (error instanceof ShandongRefusal) return { head: toHead(error.status, error.message), data: null };
    if (error instanceof Problem && error.status !== 413) return { head: toProblemHead(error), data: null };
    throw error;
  }
}

async function readCall(
  c: Context<LicenceEnv>,
): Promise<Record<'head' | 'data', Readonly<Record<string, unknown>>>> {
  const read = readStrictJson((await readBytes(c, MAX_BODY_BYTES)).toString('utf8'), MAX_DEPTH);
  if ('flaw' in read || !isJsonObject(read.value)) throw new ShandongRefusal(102, '请求体须为 JSON 对象');
  const { head, data } = read.value;
  if (!isJsonObject(head) || !isJsonObject(data)) throw new ShandongRefusal(12, 'head 和 data');
  return { head, data };
}

/** The account says whether answers are encrypted: `encryption` is ours, clients of the old interface ignore it. */
function toData(found: object, { sm2PublicKey }: ShandongAccount): object {
  if (sm2PublicKey === null) return { certData: found, encryption: 'none' };
  return { certData: encryptData(JSON.stringify(found), sm2PublicKey), encryption: 'SM2' };
}

function toHead(status: ShandongStatus, message: string) {
  return { status, message };
}

function toProblemHead({ code }: Problem) {
  const status = forbidden.has(code) ? 100 : 99;
  return toHead(status, `${STATUS_MESSAGES[status]}：${getProblemEntry(code).titleZh}（${code}）`);
}
