import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { findDepartment } from '@shuqiao/storage/catalogue/department';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toDepartment } from '../representation/to-department.ts';

export function getDepartment(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/departments/:code', async (c) => {
    const department = await findDepartment(store.read, c.req.param('code'));
    if (!department) throw new Problem('not_found');
    return c.json(toDepartment(department));
  });
}
