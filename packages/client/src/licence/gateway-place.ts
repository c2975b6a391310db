import { isUnderPrefix } from '@shuqiao/protocol/licence/status-list/is-under-prefix';

export interface GatewayPlace {
  readonly trustUrl: string;
  /** Where a list is fetched; undefined where it may not be (LIC-S2). */
  findListUrl(uri: string, atSeconds: number | null): string | undefined;
}

const LISTS = '/licence/v1/status-lists/';

/**
 * The gateway's own lists are read at its pinned address whatever their name says; lists of others by their name, and
 * only over https.
 * @throws TypeError for an address that is neither https nor on this machine
 */
export function createGatewayPlace(issuer: string, baseUrl: string): GatewayPlace {
  if (!isHttps(baseUrl) && !isLoopback(baseUrl)) throw new TypeError(`${baseUrl} is not an https address`);
  const base = baseUrl.replace(/\/$/, '');
  const ownName = `${issuer}${LISTS}`;

  function findPlace(uri: string): string | undefined {
    if (!uri.startsWith(ownName)) return isHttps(uri) ? uri : undefined;
    const url = base + LISTS + uri.slice(ownName.length);
    return isUnderPrefix(url, [base + LISTS]) ? url : undefined;
  }

  return {
    trustUrl: `${base}/licence/v1/trust`,
    findListUrl(uri, atSeconds) {
      const place = findPlace(uri);
      if (place === undefined || atSeconds === null) return place;
      const url = new URL(place);
      url.searchParams.set('time', String(atSeconds));
      return url.href;
    },
  };
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** By number: a name can lead anywhere. `localhost` never leaves the machine (RFC 6761 §6.3). */
function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
