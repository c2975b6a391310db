import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listChannels as readChannels } from '@shuqiao/storage/catalogue/channel';
import type { Hono } from 'hono';
import { isParty } from '../access/is-party.ts';
import { readViewer } from '../access/viewer.ts';
import type { CatalogueDeps } from '../deps.ts';
import { listVisible, toAnswer } from '../list-page.ts';
import { toChannel } from '../representation/to-channel.ts';

export const channelParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '提供部门代码', en: 'Code of the department that delivers' },
  },
  resource: {
    type: 'string',
    maxLength: 32,
    description: { zh: '信息资源代码', en: 'Code of the resource' },
  },
  state: {
    type: 'string',
    maxLength: 16,
    enum: ['live', 'stopped'],
    description: { zh: '状态', en: 'State' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listChannels(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  app.get('/catalogue/v1/channels', query(channelParameters), async (c) => {
    const { cursor, limit, ...filter } = c.req.valid('query');
    const viewer = await readViewer(c, deps);
    const mayKnow = await deps.visibility.forViewer(viewer);
    const page = await listVisible(
      (request) => readChannels(deps.store.read, { ...filter, ...request }),
      { after: decodeCursor(cursor, ['string'])?.[0], limit },
      (row) => mayKnow(row.resource) || isParty(viewer, row.department),
      ({ id }) => id,
    );
    return c.json(toAnswer(page, toChannel));
  });
}
