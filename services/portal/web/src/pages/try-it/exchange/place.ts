import type { PublicEcJwk } from '../../../sqx/browser-key.ts';

/** Which gateway is asked, and for what. */
export interface Place {
  /** Gateway issuer id: the `aud` of requests, the `iss` of answers. */
  readonly issuer: string;
  /** Public base URL of the exchange, without a slash at the end. */
  readonly exchangeUrl: string;
  /** 信息资源代码, with the slash. */
  readonly resource: string;
  /** The gateway's published keys (SQX-R84). */
  readonly gatewayKeys: readonly PublicEcJwk[];
}
