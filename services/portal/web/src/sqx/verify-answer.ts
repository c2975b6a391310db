import { RESPONSE_TIME_TOLERANCE_S } from '@shuqiao/protocol/sqx/limits';
import type { Bytes } from './base64url.ts';
import type { PublicEcJwk } from './browser-key.ts';
import { hashBytes } from './hash-bytes.ts';
import { type Jws, readJws } from './read-jws.ts';
import type { JsonObject } from './read-strict-object.ts';
import { verifyJws } from './verify-jws.ts';

export type AnswerCheckId =
  | 'signed'
  | 'form'
  | 'key'
  | 'signature'
  | 'issuer'
  | 'audience'
  | 'req_jti'
  | 'req_hash'
  | 'body_hash'
  | 'content_type'
  | 'status'
  | 'outcome'
  | 'time'
  | 'log';

export interface AnswerStep {
  readonly id: AnswerCheckId;
  readonly rule: string;
  /** `not_run`: an earlier step failed. Never to be read as passed. */
  readonly state: 'passed' | 'failed' | 'not_run';
  readonly expected?: string;
  readonly received?: string;
}

/** An answer as it arrived, and what the caller knows of its own. */
export interface ReceivedAnswer {
  /** Header `Shuqiao-Response`. */
  readonly token: string | null;
  readonly status: number;
  readonly contentType: string | null;
  readonly body: Bytes;
  readonly request: { readonly token: string; readonly iss: string; readonly jti: string };
  readonly gateway: { readonly issuer: string; readonly keys: readonly PublicEcJwk[] };
  readonly nowMs: number;
}

interface Compared {
  readonly holds: boolean;
  readonly expected?: string;
  readonly received?: string;
}

interface Reading {
  readonly answer: ReceivedAnswer;
  /** Set by the step `form`; every later step runs only after it. */
  jws: Jws | undefined;
}

type Check = (reading: Reading) => Compared | Promise<Compared>;

const claimsOf = ({ jws }: Reading): JsonObject => jws?.payload ?? {};
const show = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '—'));

function compare(expected: unknown, received: unknown): Compared {
  return { holds: expected === received, expected: show(expected), received: show(received) };
}

/** SQX-R100, R101, R91 in the order of the client library: the first failure ends it. */
const checks: readonly (readonly [AnswerCheckId, string, Check])[] = [
  ['signed', 'SQX-R104', ({ answer }) => ({ holds: Boolean(answer.token) })],
  ['form', 'SQX-R100', readForm],
  ['key', 'SQX-R100', findKey],
  ['signature', 'SQX-R100', checkSignature],
  ['issuer', 'SQX-R100', (reading) => compare(reading.answer.gateway.issuer, claimsOf(reading).iss)],
  ['audience', 'SQX-R100', (reading) => compare(reading.answer.request.iss, claimsOf(reading).aud)],
  ['req_jti', 'SQX-R100', (reading) => compare(reading.answer.request.jti, claimsOf(reading).req_jti)],
  [
    'req_hash',
    'SQX-R100',
    async (reading) => compare(await hashBytes(reading.answer.request.token), claimsOf(reading).req_hash),
  ],
  [
    'body_hash',
    'SQX-R100',
    async (reading) => compare(await hashBytes(reading.answer.body), claimsOf(reading).bh),
  ],
  [
    'content_type',
    'SQX-R100',
    (reading) => compare(toMediaType(reading.answer.contentType), claimsOf(reading).ct),
  ],
  ['status', 'SQX-R100', (reading) => compare(reading.answer.status, claimsOf(reading).status)],
  ['outcome', 'SQX-R91', checkOutcome],
  ['time', 'SQX-R100', checkTime],
  ['log', 'SQX-R101', checkLog],
];

/** Every check of an answer with what was compared; `claims` only when all of them passed. */
export async function verifyAnswer(
  answer: ReceivedAnswer,
): Promise<{ steps: AnswerStep[]; claims: JsonObject | undefined }> {
  const reading: Reading = { answer, jws: undefined };
  const steps: AnswerStep[] = [];
  let failed = false;
  for (const [id, rule, check] of checks) {
    if (failed) {
      steps.push({ id, rule, state: 'not_run' });
      continue;
    }
    const { holds, ...shown } = await check(reading);
    failed = !holds;
    steps.push({ id, rule, state: holds ? 'passed' : 'failed', ...shown });
  }
  return { steps, claims: failed ? undefined : claimsOf(reading) };
}

function readForm(reading: Reading): Compared {
  reading.jws = readJws(reading.answer.token ?? '', 'sqx-response+jwt');
  return { holds: reading.jws !== undefined, expected: 'sqx-response+jwt' };
}

function toKey({ answer, jws }: Reading): PublicEcJwk | undefined {
  return answer.gateway.keys.find(({ kid, alg }) => kid === jws?.kid && alg === jws.alg);
}

function findKey(reading: Reading): Compared {
  const expected = reading.answer.gateway.keys.map(({ kid }) => kid).join(' ');
  return { holds: toKey(reading) !== undefined, expected, received: reading.jws?.kid ?? '—' };
}

async function checkSignature(reading: Reading): Promise<Compared> {
  const key = toKey(reading);
  return { holds: Boolean(key && reading.jws && (await verifyJws(reading.jws, key))) };
}

function toMediaType(contentType: string | null): string {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '—';
}

function checkOutcome(reading: Reading): Compared {
  const { outcome, code, records, data_as_of, status } = claimsOf(reading);
  const received = code === undefined ? show(outcome) : `${show(outcome)} ${show(code)}`;
  const isFailure = outcome === 'refused' || outcome === 'error';
  const fitsFailure =
    typeof code === 'string' &&
    Number(status) >= 400 &&
    outcome === (Number(status) >= 500 ? 'error' : 'refused');
  const fitsData =
    ['ok', 'no_data', 'partial'].includes(String(outcome)) &&
    code === undefined &&
    Number(status) < 300 &&
    Number.isSafeInteger(records) &&
    Number.isSafeInteger(data_as_of);
  return { holds: isFailure ? fitsFailure : fitsData, received };
}

function checkTime(reading: Reading): Compared {
  const { iat } = claimsOf(reading);
  const nowS = Math.floor(reading.answer.nowMs / 1000);
  const holds =
    Number.isSafeInteger(iat) &&
    Math.abs(Number(iat) * 1000 - reading.answer.nowMs) <= RESPONSE_TIME_TOLERANCE_S * 1000;
  return { holds, expected: `${nowS} ± ${RESPONSE_TIME_TOLERANCE_S}`, received: show(iat) };
}

function checkLog(reading: Reading): Compared {
  const { log, outcome } = claimsOf(reading);
  return { holds: outcome === 'error' || isPromise(log), received: show(log) };
}

function isPromise(log: unknown): boolean {
  if (typeof log !== 'object' || log === null) return false;
  const { origin, index, leaf } = log as JsonObject;
  return (
    typeof origin === 'string' &&
    Number.isSafeInteger(index) &&
    Number(index) >= 0 &&
    typeof leaf === 'string' &&
    /^[A-Za-z0-9_-]{43}$/.test(leaf)
  );
}
