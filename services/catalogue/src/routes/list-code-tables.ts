import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listCodeTables as readCodeTables } from '@shuqiao/storage/catalogue/code-table';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toAnswer } from '../list-page.ts';

export const codeTableParameters = pageParameters(50, 100) satisfies QueryParameters;

export function listCodeTables(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/code-tables', query(codeTableParameters), async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    return c.json(toAnswer(await readCodeTables(store.read, { after, limit }), (row) => row));
  });
}
