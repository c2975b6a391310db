import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listPurposes as readPurposes } from '@shuqiao/storage/catalogue/purpose';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toAnswer } from '../list-page.ts';
import { toPurpose } from '../representation/to-purpose.ts';

export const purposeParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '部门代码', en: 'Code of the department whose matter it is' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listPurposes(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/purposes', query(purposeParameters), async (c) => {
    const { cursor, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    return c.json(toAnswer(await readPurposes(store.read, { ...filter, after }), toPurpose));
  });
}
