import { query } from '@shuqiao/http/query';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';
import { asOfParameters, readAsOf } from './as-of.ts';

export function getRates(app: Hono<ServiceEnv>, { rates, clock }: ProvisionDeps): void {
  app.get('/provision/v1/rates', query(asOfParameters), async (c) => {
    const asOfMs = readAsOf(c.req.valid('query').asOf, clock());
    const reading = await rates.read();
    return c.json(await reading.ratesAt(asOfMs));
  });
}
