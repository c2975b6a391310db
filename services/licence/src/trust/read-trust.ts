import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';

/** What verifiers, outside ones too, are to believe: exact bytes, and the signature in a header beside them. */
export function readTrust(app: Hono<LicenceEnv>, { trust }: Pick<LicenceDeps, 'trust'>): void {
  app.get('/licence/v1/trust', (c) => {
    const { document, token, etag } = trust.current().published;
    const headers = { ETag: etag, 'Shuqiao-Licence-Trust': token, 'Cache-Control': 'no-cache' };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
    return c.body(document, 200, { ...headers, 'Content-Type': 'application/json' });
  });
}
