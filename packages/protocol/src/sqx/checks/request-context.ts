import type { ClaimList } from '../operations.ts';
import type { Refusal } from '../refusal.ts';
import type { JsonObject } from '../strict-json-text.ts';

/** What is known of a request without believing its token. */
export interface ExpectedRequest {
  /** Gateway issuer id. */
  readonly issuer: string;
  /** From configuration, never from `Host` or a forwarding header; without trailing slash. */
  readonly baseUrl: string;
  readonly method: string;
  readonly rawTarget: string;
  /** Resource code (`102001/000001`) the path names; undefined for operations on own data. */
  readonly resource?: string | undefined;
  readonly contentType?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly nowMs: number;
}

export interface RequestContext {
  /** Of an authenticated token. */
  readonly payload: JsonObject;
  readonly list: ClaimList;
  readonly expected: ExpectedRequest;
}

export type CheckClaims = (context: RequestContext) => Refusal | undefined;
