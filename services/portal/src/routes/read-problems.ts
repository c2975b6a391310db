import { getProblemEntry, Problem, type ProblemCode, problemCodes } from '@shuqiao/http/problem';
import type { PortalProblemEntry, PortalProblems } from '@shuqiao/schemas/types/portal-problems';
import type { Hono } from 'hono';
import type { PortalEnv } from '../portal-env.ts';

function toEntry(code: ProblemCode): PortalProblemEntry {
  const { status, title, titleZh, hint, hintZh } = getProblemEntry(code);
  return { code, status, title, titleZh, hint, hintZh };
}

export function readProblems(app: Hono<PortalEnv>): void {
  app.get('/portal/v1/problems', (c) => {
    const problems = problemCodes.toSorted().map(toEntry);
    return c.json({ problems } satisfies PortalProblems);
  });

  app.get('/portal/v1/problems/:code', (c) => {
    const code = problemCodes.find((known) => known === c.req.param('code'));
    if (code === undefined) throw new Problem('not_found');
    return c.json(toEntry(code));
  });
}
