import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { findSandbox } from '@shuqiao/storage/catalogue/sandbox';
import { findSystem } from '@shuqiao/storage/catalogue/system';
import { listKeysOfSystem } from '@shuqiao/storage/catalogue/system-key';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toSystem } from '../representation/to-system.ts';

export function getSystem(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/systems/:id', async (c) => {
    const system = await findSystem(store.read, c.req.param('id'));
    if (!system) throw new Problem('not_found');
    const keys = await listKeysOfSystem(store.read, system.id);
    return c.json(toSystem(system, keys, await findSandbox(store.read, system.id)));
  });
}
