import { isHashText } from './base64url.ts';
import { hashBody } from './body-hash.ts';
import type { Jws } from './read-jws.ts';

const ECHO_MAX_CHARS = 256;

/** Claims of the request that the answer repeats, whatever the operation. */
export interface EchoedClaims {
  readonly case_id?: string | undefined;
  readonly channel_id?: string | undefined;
  readonly contract?: string | undefined;
  readonly grant_id?: string | undefined;
  readonly idem?: string | undefined;
  readonly purpose?: string | undefined;
  /** Absent where the request had no usable `jti`. */
  readonly req_jti?: string | undefined;
  readonly req_hash: string;
  readonly resource_id?: string | undefined;
}

interface AnswerHead {
  readonly iss: string;
  /** `iss` of the request. */
  readonly aud: string;
  /** Seconds. */
  readonly iat: number;
  readonly jti: string;
  readonly bh: string;
  readonly ct: string;
  /** HTTP status. */
  readonly status: number;
  /** `jti` of the first request, when its stored answer is returned. */
  readonly idem_of?: string;
}

/** SQX-R92: what feeds the provision rate is always there. */
export interface DataAnswer extends AnswerHead {
  readonly outcome: 'ok' | 'no_data' | 'partial';
  readonly code?: never;
  /** Seconds: state of the data at the provider. */
  readonly data_as_of: number;
  readonly records: number;
  /** Rows of a delivery that were not accepted. */
  readonly rejected?: number;
  readonly delivery_id?: string;
  /** "No change" was declared under signature. */
  readonly no_change?: true;
  /** The delivered file is the one delivered last: it does not refresh. */
  readonly unchanged?: true;
  /** `signed: false` says that only the gateway vouches. */
  readonly source?: { readonly provider: string; readonly signed: boolean };
  readonly filter?: { readonly id: string; readonly version: string };
}

export interface FailureAnswer extends AnswerHead {
  readonly outcome: 'refused' | 'error';
  /** The problem's code. */
  readonly code: string;
  readonly data_as_of?: never;
  readonly records?: number;
  readonly rejected?: number;
  readonly delivery_id?: string;
  readonly no_change?: never;
  readonly unchanged?: never;
  readonly source?: never;
  readonly filter?: never;
}

/** What the gateway itself says. */
export type Answer = DataAnswer | FailureAnswer;

export type ResponseClaims = EchoedClaims & Answer;

/** Names the leaf of the outcome: a promise (EVL-R16). */
export interface LogPromise {
  readonly origin: string;
  readonly index: number;
  readonly leaf: string;
}

/** SQX-R91: what a status that is no success means. */
export function toFailureOutcome(status: number): 'refused' | 'error' {
  return status >= 500 ? 'error' : 'refused';
}

/** Binds the answer to an authenticated request; claims that were refused for their form are not repeated. */
export function echoRequest({ token, payload }: Pick<Jws, 'token' | 'payload'>): EchoedClaims {
  return {
    case_id: toEchoText(payload.case_id),
    channel_id: toEchoText(payload.channel_id),
    contract: toEchoText(payload.contract),
    grant_id: toEchoText(payload.grant_id),
    idem: toEchoText(payload.idem),
    purpose: toEchoText(payload.purpose),
    req_jti: toEchoText(payload.jti),
    req_hash: hashBody(token),
    resource_id: toEchoText(payload.resource_id),
  };
}

function toEchoText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value.length <= ECHO_MAX_CHARS ? value : undefined;
}

/**
 * Canonical text (RFC 8785) of the claims without `log`: what the evidence commits to (EVL §2.1).
 * Members stand in canonical order here; strings and integers are spelled by JSON.stringify as RFC 8785 wants.
 */
export function toResponseText(echo: EchoedClaims, answer: Answer): string {
  // Two arguments, because merging them first would cost more than all of this.
  const { source, filter } = answer;
  return JSON.stringify({
    aud: answer.aud,
    bh: answer.bh,
    case_id: echo.case_id,
    channel_id: echo.channel_id,
    code: answer.code,
    contract: echo.contract,
    ct: answer.ct,
    data_as_of: answer.data_as_of,
    delivery_id: answer.delivery_id,
    filter: filter && { id: filter.id, version: filter.version },
    grant_id: echo.grant_id,
    iat: answer.iat,
    idem: echo.idem,
    idem_of: answer.idem_of,
    iss: answer.iss,
    jti: answer.jti,
    no_change: answer.no_change,
    outcome: answer.outcome,
    purpose: echo.purpose,
    records: answer.records,
    rejected: answer.rejected,
    req_hash: echo.req_hash,
    req_jti: echo.req_jti,
    resource_id: echo.resource_id,
    source: source && { provider: source.provider, signed: source.signed },
    status: answer.status,
    unchanged: answer.unchanged,
  });
}

/** The payload to sign: the committed text with `log` added, nothing serialised again. */
export function spliceLog(textWithoutLog: string, { index, leaf, origin }: LogPromise): string {
  return `${textWithoutLog.slice(0, -1)},"log":${JSON.stringify({ index, leaf, origin })}}`;
}

export function isLogPromise(value: unknown): value is LogPromise {
  if (typeof value !== 'object' || value === null) return false;
  const { origin, index, leaf } = value as Record<string, unknown>;
  return typeof origin === 'string' && Number.isSafeInteger(index) && Number(index) >= 0 && isHashText(leaf);
}
