import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { DepartmentRates } from '@shuqiao/schemas/types/provision-rates';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';
import { asOfParameters, readAsOf } from './as-of.ts';

export function getDepartmentRates(app: Hono<ServiceEnv>, { rates, clock }: ProvisionDeps): void {
  app.get('/provision/v1/rates/:departmentCode', query(asOfParameters), async (c) => {
    const asOfMs = readAsOf(c.req.valid('query').asOf, clock());
    const reading = await rates.read();
    const { departments, city, unassigned, ...rest } = await reading.ratesAt(asOfMs);
    const department = departments.find(({ code }) => code === c.req.param('departmentCode'));
    if (!department) throw new Problem('not_found');
    return c.json({ ...rest, department } satisfies DepartmentRates);
  });
}
