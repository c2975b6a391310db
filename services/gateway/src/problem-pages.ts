import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { wantsPage } from './wants-page.ts';

/** `type` of a problem ends with its code: people are led to its page, programs to the same as JSON. */
export function problemPages(app: Hono<ServiceEnv>): void {
  for (const path of ['/problems', '/problems/:code{[a-z0-9_]+}']) {
    app.get(path, (c) => {
      c.header('Vary', 'Accept');
      return c.redirect(`${wantsPage(c) ? '/portal' : '/portal/v1'}${c.req.path}`, 303);
    });
  }
}
