import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { GrantsSummary } from '@shuqiao/schemas/types/grants-summary';
import { type Grant, listGrantsInForce } from '@shuqiao/storage/catalogue/grant';
import { allSystems } from '@shuqiao/storage/catalogue/system';
import type { Hono } from 'hono';
import { getVisibleResource } from '../access/get-visible-resource.ts';
import type { CatalogueDeps } from '../deps.ts';

type Systems = Awaited<ReturnType<typeof allSystems>>;

/** A grant that names no systems is for all of its holder. */
function summarise(grants: readonly Grant[], systems: Systems): GrantsSummary {
  const active = systems.filter(({ state }) => state === 'active');
  const reached = active.filter(({ id, department }) =>
    grants.some((grant) => grant.department === department && (grant.systems?.includes(id) ?? true)),
  );
  const departments = new Set(grants.map(({ department }) => department));
  return { departments: departments.size, systems: reached.length };
}

/** Numbers only: which department may have what stands in the list of grants. */
export function getGrantsSummary(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  const { read } = deps.store;
  app.get('/catalogue/v1/resources/:pathCode/grants-summary', async (c) => {
    const { code } = await getVisibleResource(c, deps, c.req.param('pathCode'));
    const grants = await listGrantsInForce(read, code, toLegalDate(deps.clock()));
    return c.json(summarise(grants, await allSystems(read)));
  });
}
