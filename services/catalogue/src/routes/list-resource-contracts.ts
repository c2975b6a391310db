import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { getVisibleResource } from '../access/get-visible-resource.ts';
import { listContracts } from '../contracts/list-contracts.ts';
import type { CatalogueDeps } from '../deps.ts';

export function listResourceContracts(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/resources/:pathCode/contracts', async (c) => {
    const { code } = await getVisibleResource(c, deps, c.req.param('pathCode'));
    return c.json({ items: await listContracts(deps.store.read, code) });
  });
}
