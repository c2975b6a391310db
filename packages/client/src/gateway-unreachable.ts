/** No answer came. Whether the request took effect is not known; retry with a new token and the same `idem`. */
export class GatewayUnreachable extends Error {
  /** `timeout`: T + 1 s have passed (SQX-R127). */
  readonly reason: 'timeout' | 'aborted' | 'connection';
  readonly url: string;

  constructor(reason: GatewayUnreachable['reason'], url: string, cause: unknown) {
    super(`No answer from ${url} (${reason})`, { cause });
    this.name = 'GatewayUnreachable';
    this.reason = reason;
    this.url = url;
  }
}
