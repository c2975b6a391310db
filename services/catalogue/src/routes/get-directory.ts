import { isNotModified, toEtag } from '@shuqiao/http/etag';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireService } from '@shuqiao/http/service-identity';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';

/** The exact bytes that were signed, the signature beside them. */
export function getDirectory(app: Hono<ServiceEnv>, { directory, isService }: CatalogueDeps): void {
  app.get('/catalogue/v1/directory', requireService(isService), async (c) => {
    const { document, hash, jws } = await directory.current();
    const etag = toEtag(hash);
    const headers = { ETag: etag, 'Shuqiao-Directory': jws, 'Cache-Control': 'no-cache' };
    if (isNotModified(c, etag)) return c.body(null, 304, headers);
    return c.body(document, 200, { ...headers, 'Content-Type': 'application/json' });
  });
}
