import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { findCodeTable } from '@shuqiao/storage/catalogue/code-table';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';

export function getCodeTable(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/code-tables/:name', async (c) => {
    const table = await findCodeTable(store.read, c.req.param('name'));
    if (!table) throw new Problem('not_found');
    return c.json(table);
  });
}
