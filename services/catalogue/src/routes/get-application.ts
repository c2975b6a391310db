import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { findApplication } from '@shuqiao/storage/catalogue/application';
import type { Hono } from 'hono';
import { isParty } from '../access/is-party.ts';
import { readViewer } from '../access/viewer.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toApplication } from '../representation/to-application.ts';

export function getApplication(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/applications/:id', async (c) => {
    const viewer = await readViewer(c, deps);
    const mayKnow = await deps.visibility.forViewer(viewer);
    const row = await findApplication(deps.store.read, c.req.param('id'));
    const isShown = row && (mayKnow(row.resource) || isParty(viewer, row.department));
    if (!isShown) throw new Problem('not_found');
    return c.json(toApplication(row, toLegalDate(deps.clock())));
  });
}
