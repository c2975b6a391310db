import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import { type PersonEnv, requireRole } from '@shuqiao/http/require-role';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Entry } from '@shuqiao/protocol/evidence/entry-types';
import type { PrivilegedView } from '@shuqiao/schemas/types/privileged-view';
import type { PrivilegedViewPage, RecordedView } from '@shuqiao/schemas/types/privileged-view-page';
import { listPrivilegedViews, type PrivilegedViewEntry } from '@shuqiao/storage/exchange/privileged-view';
import type { Hono } from 'hono';
import type { LogDeps } from '../log/log-deps.ts';

export const viewParameters = {
  before: {
    type: 'integer',
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    default: Number.MAX_SAFE_INTEGER,
    description: { zh: '只列此序号之前的', en: 'Only views before this index' },
  },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
    description: { zh: '条数', en: 'Views wanted' },
  },
} as const satisfies QueryParameters;

/** Who with a privileged role saw what, newest first: for auditors, whose reading is put on record as well. */
export function readViews(app: Hono<ServiceEnv>, deps: LogDeps): void {
  const auditor = requireRole(deps.verifyPerson, 'auditor');

  app.get(
    '/exchange/v1/views',
    auditor,
    query<PersonEnv, typeof viewParameters>(viewParameters),
    async (c) => {
      const { before, limit } = c.req.valid('query');
      await deps.publish();
      const found = await listPrivilegedViews(deps.store.read, before, limit + 1);
      const views = found.slice(0, limit).map(toView);
      const page: PrivilegedViewPage = {
        views,
        next: found.length > limit ? (views.at(-1)?.index ?? null) : null,
      };

      const { subject, role } = c.get('person');
      await deps.recordView({ subject, role, view: toViewName(before, limit) });
      return c.json(page, 200, { 'Cache-Control': 'no-store' });
    },
  );
}

function toView({ index, entry, message }: PrivilegedViewEntry): RecordedView {
  const { at } = JSON.parse(entry) as Entry;
  const seen: PrivilegedView | null = JSON.parse(message ?? 'null');
  return {
    index,
    at: new Date(at).toISOString(),
    subject: seen?.subject ?? null,
    role: seen?.role ?? null,
    view: seen?.view ?? null,
  };
}

function toViewName(before: number, limit: number): string {
  return before === Number.MAX_SAFE_INTEGER
    ? `views?limit=${limit}`
    : `views?before=${before}&limit=${limit}`;
}
