import { toLegalDate } from '@shuqiao/domain/calendar/legal-date';
import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { requireDepartment } from '@shuqiao/http/require-department';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { SystemRegistration } from '@shuqiao/schemas/types/system-registration';
import { findDepartment } from '@shuqiao/storage/catalogue/department';
import { insertSystem } from '@shuqiao/storage/catalogue/system';
import type { Hono } from 'hono';
import { commitChange } from '../commit-change.ts';
import type { CatalogueDeps } from '../deps.ts';
import { unknownReference } from '../findings.ts';
import { toSystem } from '../representation/to-system.ts';

/** A system signs nothing before one of its keys is approved. */
export function registerSystem(app: Hono<PersonEnv>, deps: CatalogueDeps): void {
  app.post(
    '/catalogue/v1/systems',
    requireRole(deps.verifyPerson, 'officer', 'bureau'),
    body<SystemRegistration, PersonEnv>('system-registration'),
    async (c) => {
      const [person, { id, department, name }] = [c.get('person'), c.req.valid('json')];
      requireDepartment(person, department, 'or-bureau');
      const nowMs = deps.clock();
      const row = { id, department, name, state: 'active' as const, createdAtMs: nowMs, version: 1 };

      await commitChange(deps, async (w) => {
        const owner = await findDepartment(w, department);
        const isOver = owner?.validTo != null && owner.validTo < toLegalDate(nowMs);
        if (!owner || isOver) throw unknownReference('/department');
        if (!(await insertSystem(w, row))) throw new Problem('already_exists');
        const record = { event: 'system.registered', system: id, department, name, actor: person.subject };
        return { result: row, change: { type: 'key.changed', departments: [department], record } };
      });
      return c.json(toSystem(row, []), 201, { Location: `/catalogue/v1/systems/${encodeURIComponent(id)}` });
    },
  );
}
