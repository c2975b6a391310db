import { body } from '@shuqiao/http/body';
import { Problem } from '@shuqiao/http/problem';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { PublishedFigures } from '@shuqiao/schemas/types/published-figures';
import { appendPublishedFigures } from '@shuqiao/storage/provision/published-figures';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';

/** The set before stays in the database, with who put it there. */
export function replacePublishedFigures(
  app: Hono<PersonEnv>,
  { store, verifyPerson, clock }: ProvisionDeps,
): void {
  app.post(
    '/provision/v1/published-figures',
    requireRole(verifyPerson, 'bureau'),
    body<PublishedFigures, PersonEnv>('published-figures'),
    async (c) => {
      const { figures } = c.req.valid('json');
      const set = { figures, actor: c.get('person').subject, madeAtMs: clock() };
      const revision = await store.write((w) => appendPublishedFigures(w, set));
      if (revision === undefined) throw new Problem('version_conflict');
      return c.json({ figures } satisfies PublishedFigures, 201);
    },
  );
}
