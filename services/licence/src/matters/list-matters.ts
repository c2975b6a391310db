import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import { listMatters as readMatters } from '@shuqiao/storage/licence/matter';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';

export const matterParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '办理部门代码', en: 'Code of the department that handles it' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

/** 事项 in force, and what each needs: for everybody, so that a holder can see what will be asked. */
export function listMatters(app: Hono<LicenceEnv>, { store }: Pick<LicenceDeps, 'store'>): void {
  app.get('/licence/v1/matters', query(matterParameters), async (c) => {
    const { cursor, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['string'])?.[0];
    const { next, rows } = await readMatters(store.read, { ...filter, inForce: true, after });
    return c.json({ items: rows, next: next === null ? null : encodeCursor([next]) });
  });
}
