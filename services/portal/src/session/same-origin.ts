import { Problem } from '@shuqiao/http/problem';
import type { MiddlewareHandler } from 'hono';
import type { PortalEnv } from '../portal-env.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const JSON_MEDIA_TYPE = /^application\/json\b/i;

/** The host of an origin that is no less protected than the portal itself. */
function findHost(origin: string, own: URL): string | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, host } = new URL(origin);
  return own.protocol === 'https:' && protocol !== 'https:' ? undefined : host;
}

/**
 * What changes something must come from a page of this origin, and not from a form: beside SameSite=Strict, which
 * knows sites only. The address is the configured one or, where a person uses another, the one that was asked.
 */
export function requireSameOrigin(baseUrl: string): MiddlewareHandler<PortalEnv> {
  const own = new URL(baseUrl);
  return async function checkOrigin(c, next) {
    if (!SAFE.has(c.req.method)) {
      const host = findHost(c.req.header('origin') ?? '', own);
      const isOwn = host !== undefined && (host === own.host || host === c.req.header('host'));
      const site = c.req.header('sec-fetch-site') ?? 'same-origin';
      const mediaType = c.req.header('content-type') ?? 'application/json';
      if (!isOwn || site !== 'same-origin' || !JSON_MEDIA_TYPE.test(mediaType)) {
        throw new Problem('cross_site_refused');
      }
    }
    await next();
  };
}
