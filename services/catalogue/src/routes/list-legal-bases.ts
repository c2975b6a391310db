import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listLegalBases as readLegalBases } from '@shuqiao/storage/catalogue/legal-basis';
import type { Hono } from 'hono';
import type { CatalogueDeps } from '../deps.ts';
import { toAnswer } from '../list-page.ts';
import { toLegalBasis } from '../representation/to-legal-basis.ts';

export const legalBasisParameters = pageParameters();

export function listLegalBases(app: Hono<ServiceEnv>, { store }: CatalogueDeps): void {
  app.get('/catalogue/v1/legal-bases', query(legalBasisParameters), async (c) => {
    const { cursor, limit } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    return c.json(toAnswer(await readLegalBases(store.read, { after, limit }), toLegalBasis));
  });
}
