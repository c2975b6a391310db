import { Problem } from '@shuqiao/http/problem';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import { approveSystemKey, findSystemKey } from '@shuqiao/storage/catalogue/system-key';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { getOwnOpenSystem } from '../keys/get-own-system.ts';
import { toKey } from '../representation/to-key.ts';

/** The second of two persons, never the one who uploaded (SQX-R76). Keys approved before stay good (SQX-R80). */
export function approveKey(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/systems/:id/keys/:kid/approval',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    async (c) => {
      const [person, { id, kid }] = [c.get('person'), c.req.param()];
      const system = await getOwnOpenSystem(deps.store.read, person, id);
      const approval = { by: person.subject, atMs: deps.clock() };

      const approved = await commitChange(deps, async (w) => {
        const key = await findSystemKey(w, kid);
        if (key?.system !== system.id) throw new Problem('not_found');
        if (key.uploadedBy === person.subject) throw new Problem('key_same_person', { rule: 'SQX-R76' });
        const result = await approveSystemKey(w, kid, approval);
        if (!result) throw new Problem('state_conflict', { state: key.state });
        const record = { event: 'key.approved', system: system.id, kid, actor: person.subject };
        return { result, change: { type: 'key.changed', departments: [system.department], record } };
      });
      return c.json(toKey(approved));
    },
  );
}
