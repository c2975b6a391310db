import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { requireService } from '@shuqiao/http/service-identity';
import { listChanges as readChanges } from '@shuqiao/storage/catalogue/change';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toChange } from '../representation/to-change.ts';

export const changeParameters = {
  after: {
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    default: 0,
    description: { zh: '已读到的序号', en: 'Number of the last change already seen' },
  },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 1_000,
    default: 100,
    description: { zh: '条数', en: 'How many at most' },
  },
} as const satisfies QueryParameters;

/** For the evidence log: in order, without gaps, so that whoever goes on after the last number misses none. */
export function listChanges(app: Hono<ServiceEnv>, { store, isService }: CatalogueDeps): void {
  app.get('/catalogue/v1/changes', requireService(isService), query(changeParameters), async (c) => {
    const { after, limit } = c.req.valid('query');
    const changes = await readChanges(store.read, after, limit);
    return c.json({ changes: changes.map(toChange) });
  });
}
