export type FetchReason =
  /** No URL, or one with user name, password or fragment. */
  | 'url'
  | 'not_https'
  | 'port'
  | 'not_allowed'
  /** The host is, or resolves to, an address that the filter does not admit. */
  | 'address'
  | 'unresolved'
  | 'redirects'
  | 'timeout'
  | 'aborted'
  /** Refused or broken connection, TLS, or an answer that is not HTTP. */
  | 'connection'
  | 'status'
  | 'media_type'
  | 'encoding'
  | 'too_large'
  /** Not tried: the host failed too often of late. */
  | 'host_down';

/** Nothing was retrieved. `cause` is for the log only. */
export interface FetchRefusal {
  readonly code: 'fetch_refused';
  readonly reason: FetchReason;
  /** HTTP status, where the reason is `status`. */
  readonly status?: number;
  readonly cause?: unknown;
}

export class FetchRefused extends Error {
  readonly refusal: FetchRefusal;

  constructor(reason: FetchReason, details: { status?: number; cause?: unknown } = {}) {
    super(reason, { cause: details.cause });
    this.refusal = { code: 'fetch_refused', reason, ...details };
  }
}
