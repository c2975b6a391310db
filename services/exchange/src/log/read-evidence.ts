import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { EvidencePage } from '@shuqiao/schemas/types/evidence-page';
import { listEvidence } from '@shuqiao/storage/exchange/log-entries';
import { findLogState } from '@shuqiao/storage/exchange/log-state';
import type { Hono } from 'hono';
import type { LogDeps } from './log-deps.ts';
import { type ReaderEnv, recordReading, requireReader } from './reader.ts';

const maxLimit = 1_000;

export const evidenceParameters = {
  after: {
    type: 'integer',
    minimum: -1,
    maximum: Number.MAX_SAFE_INTEGER,
    default: -1,
    description: { zh: '已读的最后序号，-1 表示从头开始', en: 'Index last read; -1 to begin' },
  },
  limit: {
    type: 'integer',
    minimum: 1,
    maximum: maxLimit,
    default: 100,
    description: { zh: '条数', en: 'Entries wanted' },
  },
} as const satisfies QueryParameters;

/** The evidence itself, with what its commitments hide: for the statistics and for auditors (EVL-R26, EVL-R53). */
export function readEvidence(app: Hono<ServiceEnv>, deps: LogDeps): void {
  const { store, origin } = deps;
  const parameters = query<ReaderEnv, typeof evidenceParameters>(evidenceParameters);

  app.get('/exchange/v1/evidence', requireReader(deps), parameters, async (c) => {
    const { after, limit } = c.req.valid('query');
    const size = (await findLogState(store.read, origin))?.size ?? 0;
    const entries = await listEvidence(store.read, after + 1, Math.min(after + 1 + limit, size));
    const page: EvidencePage = {
      size,
      entries: entries.map(({ index, entry, message, salt }) => ({ index, entry, message, salt })),
    };
    await recordReading(c, `evidence?after=${after}&limit=${limit}`, [], deps);
    return c.json(page, 200, { 'Cache-Control': 'no-store' });
  });
}
