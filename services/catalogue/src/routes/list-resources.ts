import { decodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import { listResources as readResources } from '@shuqiao/storage/catalogue/resource';
import type { Hono } from 'hono';
import { readViewer } from '../access/viewer.ts';
import type { CatalogueDeps } from '../deps.ts';
import { listVisible, toAnswer } from '../list-page.ts';
import { toResource } from '../representation/to-resource.ts';

export const resourceParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '提供部门代码', en: 'Code of the providing department' },
  },
  share: {
    type: 'string',
    maxLength: 16,
    enum: ['unconditional', 'conditional', 'not_shared'],
    description: { zh: '共享类型', en: 'Sharing type' },
  },
  q: {
    type: 'string',
    maxLength: 100,
    description: { zh: '代码、名称或摘要中的文字', en: 'Part of the code, the name or the summary' },
  },
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listResources(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  const { read } = deps.store;
  app.get('/catalogue/v1/resources', query(resourceParameters), async (c) => {
    const { department, share, q, cursor, limit } = c.req.valid('query');
    const mayKnow = await deps.visibility.forViewer(await readViewer(c, deps));
    const page = await listVisible(
      (request) => readResources(read, { provider: department, share, search: q, ...request }),
      { after: decodeCursor(cursor, ['string'])?.[0], limit },
      ({ code }) => mayKnow(code),
      ({ code }) => code,
    );
    return c.json(toAnswer(page, toResource));
  });
}
