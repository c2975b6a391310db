import { body } from '@shuqiao/http/body';
import type { Person } from '@shuqiao/http/person';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { GrantSuspension } from '@shuqiao/schemas/types/grant-suspension';
import { findGrant, type Grant, replaceGrant } from '@shuqiao/storage/catalogue/grant';
import { findResource } from '@shuqiao/storage/catalogue/resource';
import type { Writer } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { toGrant } from '../representation/to-grant.ts';

interface Suspendable {
  readonly grant: Grant;
  readonly provider: string;
}

async function getSuspendable(w: Writer, person: Person, id: string): Promise<Suspendable> {
  const grant = await findGrant(w, id);
  const entry = grant && (await findResource(w, grant.resource));
  if (!entry) throw new Problem('not_found');
  requireDepartment(person, entry.provider, 'or-bureau');
  if (grant.state !== 'active') throw new Problem('state_conflict', { state: grant.state });
  return { grant, provider: entry.provider };
}

/** In force with the next directory. */
export function suspendGrant(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/grants/:id/suspension',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    body<GrantSuspension, PersonEnv>('grant-suspension'),
    async (c) => {
      const [person, { reason }] = [c.get('person'), c.req.valid('json')];

      const suspended = await commitChange(deps, async (w) => {
        const { grant, provider } = await getSuspendable(w, person, c.req.param('id'));
        const result: Grant = { ...grant, state: 'suspended' };
        if (!(await replaceGrant(w, result))) throw new Problem('version_conflict');
        const record = { event: 'grant.suspended', grant: grant.id, reason, actor: person.subject };
        return {
          result,
          change: { type: 'grant.changed', departments: [grant.department, provider], record },
        };
      });
      return c.json(toGrant(suspended));
    },
  );
}
