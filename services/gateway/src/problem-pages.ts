import { Problem, problemCodes } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Context, Hono } from 'hono';
import { wantsPage } from './wants-page.ts';

function lead(c: Context<ServiceEnv>, path: string): Response {
  c.header('Vary', 'Accept');
  return c.redirect(`${wantsPage(c) ? '/portal' : '/portal/v1'}${path}`, 303);
}

/** `type` of a problem ends with its code: people are led to its page, programs to the same as JSON. */
export function problemPages(app: Hono<ServiceEnv>): void {
  app.get('/problems', (c) => lead(c, '/problems'));
  app.get('/problems/:code', (c) => {
    const code = problemCodes.find((known) => known === c.req.param('code'));
    if (code === undefined) throw new Problem('not_found');
    return lead(c, `/problems/${code}`);
  });
}
