import { decodeCursor, encodeCursor } from '@shuqiao/http/cursor';
import { pageParameters } from '@shuqiao/http/page';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { ProvisionDeliveries } from '@shuqiao/schemas/types/provision-deliveries';
import { listNewestDeliveryEvents } from '@shuqiao/storage/provision/delivery-event';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';
import { asOfParameters, readAsOf } from './as-of.ts';
import { toDeliveryAnswer } from './to-delivery-answer.ts';

export const deliveryParameters = {
  resource: {
    type: 'string',
    maxLength: 32,
    description: { zh: '信息资源代码', en: 'Code of the resource' },
  },
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '供给时的部门代码', en: 'Code of the department that delivered, as it was then' },
  },
  outcome: {
    type: 'string',
    maxLength: 16,
    enum: ['ok', 'partial', 'refused'],
    description: { zh: '结果', en: 'How it ended' },
  },
  ...asOfParameters,
  ...pageParameters(),
} as const satisfies QueryParameters;

export function listDeliveries(app: Hono<ServiceEnv>, { rates, store, clock }: ProvisionDeps): void {
  app.get('/provision/v1/deliveries', query(deliveryParameters), async (c) => {
    const { asOf, cursor, limit, ...filter } = c.req.valid('query');
    const after = decodeCursor(cursor, ['number'])?.[0];
    const untilMs = readAsOf(asOf, clock());
    const { size } = (await rates.read()).evidence;
    const page = await listNewestDeliveryEvents(store.read, { ...filter, untilMs, size }, { after, limit });
    return c.json({
      deliveries: page.rows.map(toDeliveryAnswer),
      next: page.next === null ? null : encodeCursor([page.next]),
    } satisfies ProvisionDeliveries);
  });
}
