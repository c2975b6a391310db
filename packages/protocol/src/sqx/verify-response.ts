import { hashBody } from './body-hash.ts';
import type { RuleId } from './codes/code-entry.ts';
import { RESPONSE_TIME_TOLERANCE_S } from './limits.ts';
import { type Jws, readJws } from './read-jws.ts';
import { isLogPromise, type LogPromise, type ResponseClaims, toFailureOutcome } from './response-claims.ts';
import type { JsonObject } from './strict-json-text.ts';
import { type VerificationKey, verifySignature } from './verify-signature.ts';

export type ResponseFault =
  /** Unsigned: never to be read as "no record exists" (SQX-R104). */
  | 'not_from_gateway'
  | 'malformed'
  | 'key_not_pinned'
  | 'key_alg_mismatch'
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
  | 'log_missing';

export interface ResponseRefusal {
  readonly reason: ResponseFault;
  readonly rule: RuleId;
}

/** An answer as it arrived, and what the caller knows of its own. */
export interface ReceivedResponse {
  /** Header `Shuqiao-Response`. */
  readonly token: string | undefined;
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
  readonly request: { readonly token: string; readonly iss: string; readonly jti: string };
  readonly gateway: { readonly issuer: string; readonly keys: ReadonlyMap<string, VerificationKey> };
  readonly nowMs: number;
}

export type VerifiedClaims = ResponseClaims & { readonly log?: LogPromise };

type Check = (payload: JsonObject, received: ReceivedResponse) => boolean;

/** SQX-R100, R101, R91 after the signature, in this order. Refusals are checked like answers (SQX-R103). */
const checks: readonly (readonly [ResponseFault, RuleId, Check])[] = [
  ['issuer', 'SQX-R100', (payload, { gateway }) => payload.iss === gateway.issuer],
  ['audience', 'SQX-R100', (payload, { request }) => payload.aud === request.iss],
  ['req_jti', 'SQX-R100', (payload, { request }) => payload.req_jti === request.jti],
  ['req_hash', 'SQX-R100', (payload, { request }) => payload.req_hash === hashBody(request.token)],
  ['body_hash', 'SQX-R100', (payload, { body }) => payload.bh === hashBody(body)],
  ['content_type', 'SQX-R100', (payload, { contentType }) => payload.ct === toMediaType(contentType)],
  ['status', 'SQX-R100', (payload, { status }) => payload.status === status],
  ['outcome', 'SQX-R91', (payload) => isFittingOutcome(payload)],
  ['time', 'SQX-R100', (payload, { nowMs }) => isRecent(payload.iat, nowMs)],
  ['log_missing', 'SQX-R101', (payload) => payload.outcome === 'error' || isLogPromise(payload.log)],
];

/** The claims of an answer that is from the gateway, to this request, with this body; else why not. */
export function verifyResponse(received: ReceivedResponse): { claims: VerifiedClaims } | ResponseRefusal {
  if (!received.token) return { reason: 'not_from_gateway', rule: 'SQX-R104' };
  const read = readJws(received.token, 'sqx-response+jwt');
  if ('refusal' in read) return { reason: 'malformed', rule: 'SQX-R100' };

  const fault = checkKey(read.jws, received.gateway.keys);
  if (fault) return { reason: fault, rule: 'SQX-R100' };

  const { payload } = read.jws;
  for (const [reason, rule, holds] of checks) if (!holds(payload, received)) return { reason, rule };
  // Only a pinned key's holder can have made this payload, and what is acted upon was compared above.
  return { claims: payload as unknown as VerifiedClaims };
}

function checkKey(jws: Jws, keys: ReadonlyMap<string, VerificationKey>): ResponseFault | undefined {
  const key = keys.get(jws.kid);
  if (!key) return 'key_not_pinned';
  if (key.alg !== jws.alg) return 'key_alg_mismatch';
  return verifySignature(jws, key) ? undefined : 'signature';
}

function toMediaType(contentType: string | undefined): string | undefined {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase();
}

function isFittingOutcome({ outcome, status, code, records, data_as_of }: JsonObject): boolean {
  if (outcome === 'refused' || outcome === 'error') {
    return typeof code === 'string' && Number(status) >= 400 && toFailureOutcome(Number(status)) === outcome;
  }
  return (
    (outcome === 'ok' || outcome === 'no_data' || outcome === 'partial') &&
    code === undefined &&
    Number(status) < 300 &&
    Number.isSafeInteger(records) &&
    Number.isSafeInteger(data_as_of)
  );
}

function isRecent(iat: unknown, nowMs: number): boolean {
  return (
    Number.isSafeInteger(iat) && Math.abs(Number(iat) * 1000 - nowMs) <= RESPONSE_TIME_TOLERANCE_S * 1000
  );
}
