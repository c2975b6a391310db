import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import {
  type Obligation,
  type ObligationKey,
  listObligations as readObligations,
} from '@shuqiao/storage/catalogue/obligation';
import type { Hono } from 'hono';
import { isParty } from '../access/is-party.ts';
import { readViewer } from '../access/viewer.ts';
import type { CatalogueDeps } from '../deps.ts';
import { listVisible } from '../list-page.ts';
import { toObligation } from '../representation/to-obligation.ts';

export const obligationParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '部门代码', en: 'Code of the department that owes' },
  },
  resource: {
    type: 'string',
    maxLength: 32,
    description: { zh: '信息资源代码', en: 'Code of the resource' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

const toKey = ({ resource, department, fromOn }: Obligation): ObligationKey => ({
  resource,
  department,
  fromOn,
});

function readKey(cursor: string | undefined): ObligationKey | undefined {
  const values = decodeCursor(cursor, ['string', 'string', 'string']);
  return values && { resource: values[0], department: values[1], fromOn: values[2] };
}

export function listObligations(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/obligations', query(obligationParameters), async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const viewer = await readViewer(c, deps);
    const mayKnow = await deps.visibility.forViewer(viewer);
    const { rows, next } = await listVisible(
      (request) => readObligations(deps.store.read, { ...filter, ...request }),
      { after: readKey(cursor), limit },
      ({ resource, department }) => mayKnow(resource) || isParty(viewer, department),
      toKey,
    );
    return c.json({
      items: rows.map(toObligation),
      next: next && encodeCursor([next.resource, next.department, next.fromOn]),
    });
  });
}
