import type { IncomingMessage } from 'node:http';
import type { AddressFilter } from './address-filter.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { type FetchRefusal, FetchRefused } from './fetch-refusal.ts';
import { findAddresses, type Resolve } from './find-addresses.ts';
import { readDecoded } from './read-decoded.ts';
import { sendGet } from './send-get.ts';
import { toHostName, toTarget } from './to-target.ts';

export interface HopOptions {
  readonly admits: AddressFilter;
  readonly resolve: Resolve;
  readonly ports: readonly number[];
  readonly breaker: CircuitBreaker;
  readonly ca: readonly string[] | undefined;
  readonly maxBytes: number;
  readonly maxHeaderBytes: number;
}

export interface Hop {
  readonly url: URL;
  readonly mediaType: string;
  readonly signal: AbortSignal;
}

const redirections = new Set([301, 302, 303, 307, 308]);
const TOO_MANY_REQUESTS = 429;

/** LIC-S3: an error page is never read. */
function checkHead(
  { statusCode = 0, headers }: IncomingMessage,
  mediaType: string,
): FetchRefused | undefined {
  if (statusCode < 200 || statusCode > 299) return new FetchRefused('status', { status: statusCode });
  const [essence = ''] = (headers['content-type'] ?? '').split(';');
  return essence.trim().toLowerCase() === mediaType ? undefined : new FetchRefused('media_type');
}

async function runHop({ url, mediaType, signal }: Hop, options: HopOptions): Promise<Buffer | URL> {
  const { resolve, admits, ca, maxHeaderBytes, maxBytes, ports } = options;
  const addresses = await findAddresses(toHostName(url), resolve, admits, signal);
  const response = await sendGet({ url, addresses, accept: mediaType, maxHeaderBytes, ca, signal });
  const { location } = response.headers;
  if (redirections.has(response.statusCode ?? 0) && location !== undefined) {
    response.destroy();
    return toTarget(location, ports, url);
  }
  const refused = checkHead(response, mediaType);
  if (!refused) return readDecoded(response, maxBytes);
  response.destroy();
  throw refused;
}

/** What the outcome says about the host; undefined where it says nothing. */
function judgeHost({ reason, status = 0 }: FetchRefusal): 'alive' | 'failing' | undefined {
  switch (reason) {
    case 'status':
      return status === TOO_MANY_REQUESTS || status >= 500 ? 'failing' : 'alive';
    case 'media_type':
    case 'encoding':
    case 'too_large':
      return 'alive';
    case 'connection':
    case 'timeout':
    case 'unresolved':
      return 'failing';
    default:
      return undefined;
  }
}

/** Whatever was thrown on the way, as a refusal. */
export function toRefusal(cause: unknown, signal: AbortSignal): FetchRefusal {
  if (cause instanceof FetchRefused) return cause.refusal;
  if (!signal.aborted) return { code: 'fetch_refused', reason: 'connection', cause };
  return signal.reason instanceof FetchRefused
    ? signal.reason.refusal
    : { code: 'fetch_refused', reason: 'aborted' };
}

/**
 * One GET of one URL: the document, or where it is said to be.
 * @throws FetchRefused, or the error of the connection
 */
export async function getHop(hop: Hop, options: HopOptions): Promise<Buffer | URL> {
  const { breaker } = options;
  const { host } = hop.url;
  if (!breaker.admits(host)) throw new FetchRefused('host_down');
  try {
    const outcome = await runHop(hop, options);
    breaker.recordSuccess(host);
    return outcome;
  } catch (cause) {
    const verdict = judgeHost(toRefusal(cause, hop.signal));
    if (verdict === 'alive') breaker.recordSuccess(host);
    if (verdict === 'failing') breaker.recordFailure(host);
    throw cause;
  }
}
