import { isNotModified, toEtag } from '@shuqiao/http/etag';
import { Problem } from '@shuqiao/http/problem';
import type { Context, Hono } from 'hono';
import type { PortalEnv } from '../portal-env.ts';
import type { Asset } from './asset.ts';
import { chooseEncoding } from './choose-encoding.ts';
import type { WebBuild } from './load-web-build.ts';

/** The name carries a hash of the content, so that it never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

export async function answerAsset(
  c: Context<PortalEnv>,
  asset: Asset,
  cacheControl: string,
): Promise<Response> {
  const encoding = chooseEncoding(c.req.header('accept-encoding') ?? '', asset.encodings);
  const etag = toEtag(encoding === 'identity' ? asset.etag : `${asset.etag}-${encoding}`);
  const headers = {
    ETag: etag,
    'Cache-Control': cacheControl,
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(asset.encodings.length > 1 ? { Vary: 'Accept-Encoding' } : {}),
  };
  if (isNotModified(c, etag)) return c.body(null, 304, headers);
  const bytes = await asset.read(encoding);
  return c.body(new Uint8Array(bytes), 200, {
    ...headers,
    'Content-Type': asset.mediaType,
    'Content-Length': String(bytes.length),
    ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
  });
}

/** Looked up by name in what was read at the start: there is no path to leave a folder by. */
export function serveAssets(app: Hono<PortalEnv>, web: WebBuild | undefined): void {
  app.get('/portal/assets/:file', (c) => {
    const asset = web?.assets.get(`assets/${c.req.param('file')}`);
    if (!asset) throw new Problem('not_found');
    return answerAsset(c, asset, FOREVER);
  });
}
