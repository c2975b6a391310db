import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { getVisibleResource } from '../access/get-visible-resource.ts';
import type { CatalogueDeps } from '../deps.ts';

export function getResource(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/resources/:pathCode', async (c) =>
    c.json(await getVisibleResource(c, deps, c.req.param('pathCode'))),
  );
}
