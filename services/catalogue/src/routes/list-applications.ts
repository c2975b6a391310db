import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listApplications as readApplications } from '@shuqiao/storage/catalogue/application';
import type { Hono } from 'hono';
import { isParty } from '../access/is-party.ts';
import { readViewer } from '../access/viewer.ts';
import type { CatalogueDeps } from '../deps.ts';
import { listVisible, toAnswer } from '../list-page.ts';
import { toApplication } from '../representation/to-application.ts';

export const applicationParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '申请部门代码', en: 'Code of the applying department' },
  },
  provider: {
    type: 'string',
    maxLength: 18,
    description: { zh: '提供部门代码', en: 'Code of the providing department' },
  },
  resource: {
    type: 'string',
    maxLength: 32,
    description: { zh: '信息资源代码', en: 'Code of the resource' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listApplications(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/applications', query(applicationParameters), async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const viewer = await readViewer(c, deps);
    const mayKnow = await deps.visibility.forViewer(viewer);
    const page = await listVisible(
      (request) => readApplications(deps.store.read, { ...filter, ...request }),
      { after: decodeCursor(cursor, ['string'])?.[0], limit },
      (row) => mayKnow(row.resource) || isParty(viewer, row.department),
      ({ id }) => id,
    );
    const today = toLegalDate(deps.clock());
    return c.json(toAnswer(page, (row) => toApplication(row, today)));
  });
}
