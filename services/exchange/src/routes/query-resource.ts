import { fromPathCode } from '@shuqiao/domain/resource-code';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Perform } from '@shuqiao/http/signed/perform';
import type { Hono } from 'hono';
import type { ExchangeDeps } from '../deps.ts';
import { query } from '../operations/query/query.ts';
import type { Settlement } from '../operations/settlement.ts';

export const resourceOf = (pathCode: string): string => fromPathCode(pathCode) ?? pathCode;

export function queryResource(app: Hono<ServiceEnv>, perform: Perform<Settlement>, deps: ExchangeDeps): void {
  app.post('/exchange/v1/resources/:code/query', (c) =>
    perform('query', c, resourceOf(c.req.param('code')), (caller) => query(caller, c, deps)),
  );
}
