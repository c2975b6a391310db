import { isNotModified } from '@shuqiao/http/etag';
import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import {
  findNewestStatusListVersion,
  findStatusListVersionAt,
  type StatusListVersion,
} from '@shuqiao/storage/licence/status-list-version';
import type { Hono } from 'hono';
import type { LicenceDeps } from '../deps.ts';
import type { LicenceEnv } from '../licence-env.ts';

export const statusListParameters = {
  time: {
    type: 'integer',
    minimum: 0,
    maximum: 9_999_999_999,
    description: { zh: '历史时刻，Unix 秒', en: 'A past moment, Unix seconds' },
  },
} as const;

export const STATUS_LIST_MEDIA_TYPE = 'application/statuslist+jwt';

/** A status list token (LIC-S3), of now or of a past second (LIC-S17); nobody's licence can be told from asking. */
export function readStatusList(
  app: Hono<LicenceEnv>,
  { store, clock }: Pick<LicenceDeps, 'store' | 'clock'>,
): void {
  async function find(id: string, time: number | undefined): Promise<StatusListVersion | undefined> {
    if (time === undefined) return findNewestStatusListVersion(store.read, id);
    return time * 1000 > clock() ? undefined : findStatusListVersionAt(store.read, id, time);
  }

  app.get('/licence/v1/status-lists/:id', query(statusListParameters), async (c) => {
    const version = await find(c.req.param('id'), c.req.valid('query').time);
    if (!version) throw new Problem('not_found');
    const { list, iatSeconds, expSeconds, ttlSeconds, token } = version;
    const etag = `"${list}.${iatSeconds}"`;
    const leftSeconds = Math.max(0, expSeconds - Math.floor(clock() / 1000));
    const headers = { ETag: etag, 'Cache-Control': `public, max-age=${Math.min(ttlSeconds, leftSeconds)}` };
    if (isNotModified(c, etag)) return c.body(null, 304, headers);
    return c.body(token, 200, { ...headers, 'Content-Type': STATUS_LIST_MEDIA_TYPE });
  });
}
