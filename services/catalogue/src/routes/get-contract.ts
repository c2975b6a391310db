import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import { getVisibleResource } from '../access/get-visible-resource.ts';
import { listContracts } from '../contracts/list-contracts.ts';
import type { CatalogueDeps } from '../deps.ts';

export function getContract(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/resources/:pathCode/contracts/:version', async (c) => {
    const { code } = await getVisibleResource(c, deps, c.req.param('pathCode'));
    const contracts = await listContracts(deps.store.read, code);
    const contract = contracts.find(({ version }) => version === c.req.param('version'));
    if (!contract) throw new Problem('not_found');
    return c.json(contract);
  });
}
