import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listDepartments as readDepartments } from '@shuqiao/storage/catalogue/department';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toAnswer } from '../list-page.ts';
import { toDepartment } from '../representation/to-department.ts';

export const departmentParameters = {
  kind: {
    type: 'string',
    maxLength: 16,
    enum: ['department', 'party', 'judicial', 'mass', 'vertical', 'utility'],
    description: { zh: '部门性质', en: 'Kind of department' },
  },
  inRate: { type: 'boolean', description: { zh: '是否计入数据提供率', en: 'Counts in the provision rate' } },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listDepartments(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/departments', query(departmentParameters), async (c) => {
    const { cursor, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    return c.json(toAnswer(await readDepartments(store.read, { ...filter, after }), toDepartment));
  });
}
