import { FetchRefused } from './fetch-refusal.ts';

const HTTPS_PORT = 443;

function parseUrl(text: string, base: URL | undefined): URL {
  try {
    return new URL(text, base);
  } catch (cause) {
    throw new FetchRefused('url', { cause });
  }
}

/**
 * LIC-S2: what may be asked for at all, the first time and after every redirect.
 * @throws FetchRefused
 */
export function toTarget(text: string, ports: readonly number[], base?: URL): URL {
  const url = parseUrl(text, base);
  if (url.protocol !== 'https:') throw new FetchRefused('not_https');
  if (url.username !== '' || url.password !== '' || url.hash !== '') throw new FetchRefused('url');
  if (!ports.includes(toPort(url))) throw new FetchRefused('port');
  return url;
}

export function toPort(url: URL): number {
  return url.port === '' ? HTTPS_PORT : Number(url.port);
}

/** Without the brackets that a URL puts around IPv6. */
export function toHostName(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}
