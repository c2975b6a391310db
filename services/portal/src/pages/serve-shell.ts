import { Problem } from '@shuqiao/http/problem';
import type { Context, Hono } from 'hono';
import type { PortalEnv } from '../portal-env.ts';
import type { WebBuild } from './load-web-build.ts';
import { MISSING_PAGE } from './missing-page.ts';
import { PAGE_HEADERS } from './page-headers.ts';
import { answerAsset } from './serve-assets.ts';

const HOUR = 'public, max-age=3600';

function answerShell(c: Context<PortalEnv>, web: WebBuild | undefined): Response {
  return c.body(web?.indexHtml ?? MISSING_PAGE, web ? 200 : 503, PAGE_HEADERS);
}

/** Every address of a page is answered with the same shell, which finds the page itself. */
export function serveShell(app: Hono<PortalEnv>, web: WebBuild | undefined): void {
  app.get('/portal', (c) => c.redirect('/portal/', 308));
  app.get('/portal/:page{.*}', (c) => {
    const path = c.req.param('page');
    const asset = web?.assets.get(path);
    if (asset) return answerAsset(c, asset, HOUR);
    if (/^assets(?:\/|$)/.test(path)) throw new Problem('not_found');
    return answerShell(c, web);
  });
}
