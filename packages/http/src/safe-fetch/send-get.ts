import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { toHostName, toPort } from './to-target.ts';

export interface GetRequest {
  readonly url: URL;
  /** The only addresses that are connected to. */
  readonly addresses: readonly string[];
  readonly accept: string;
  readonly maxHeaderBytes: number;
  /** Trusted certificate authorities (PEM); default: those of Node. */
  readonly ca: readonly string[] | undefined;
  readonly signal: AbortSignal;
}

function pinLookup(addresses: readonly string[]): LookupFunction {
  const pinned = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, options, callback) => {
    const [first] = pinned;
    if (options.all || first === undefined) callback(null, pinned);
    else callback(null, first.address, first.family);
  };
}

/** One GET without redirects, cookies, kept connections or credentials; resolves with the head of the answer. */
export function sendGet({
  url,
  addresses,
  accept,
  maxHeaderBytes,
  ca,
  signal,
}: GetRequest): Promise<IncomingMessage> {
  const host = toHostName(url);
  return new Promise((resolve, reject) => {
    const sent = request({
      host,
      port: toPort(url),
      path: url.pathname + url.search,
      headers: { Host: url.host, Accept: accept, 'Accept-Encoding': 'gzip' },
      lookup: pinLookup(addresses),
      servername: isIP(host) === 0 ? host : '',
      agent: false,
      maxHeaderSize: maxHeaderBytes,
      insecureHTTPParser: false,
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      signal,
      ...(ca && { ca: [...ca] }),
    });
    sent.once('response', resolve).on('error', reject).end();
  });
}
