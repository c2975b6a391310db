import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import type { QueryParameters } from '@shuqiao/http/query-parameters';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { ProvisionHistory } from '@shuqiao/schemas/types/provision-history';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';
import { findHistoryStart } from '../rates/rate-source.ts';
import { type DateRates, MAX_DAYS, TREND_DAYS } from '../rates/rates-by-date.ts';
import { asOfParameters, readAsOf } from './as-of.ts';

export const historyParameters = {
  department: {
    type: 'string',
    maxLength: 18,
    description: { zh: '部门代码；不填为全市', en: 'Code of the department; default the city' },
  },
  days: {
    type: 'integer',
    minimum: 1,
    maximum: MAX_DAYS,
    default: TREND_DAYS,
    description: { zh: '截止日期之前的天数', en: 'Days before the date of the cut-off' },
  },
  ...asOfParameters,
} as const satisfies QueryParameters;

/** A department has no point on a date on which it was not in being. */
export function getHistory(app: Hono<ServiceEnv>, { rates, byDate, clock }: ProvisionDeps): void {
  app.get('/provision/v1/history', query(historyParameters), async (c) => {
    const { department, days, asOf } = c.req.valid('query');
    const asOfMs = readAsOf(asOf, clock());
    const reading = await rates.read();
    const isKnown = reading.directory.departments.some(({ code }) => code === department);
    if (department !== undefined && !isKnown) throw new Problem('not_found');

    const dates = await byDate.list(reading, asOfMs, days);
    const points = dates.flatMap((date) => toPoint(date, department) ?? []);
    return c.json({ points, historyFrom: findHistoryStart(reading) } satisfies ProvisionHistory);
  });
}

function toPoint({ date, city, departments }: DateRates, department: string | undefined) {
  const rate = department === undefined ? city : departments.get(department);
  return rate && { date, ...rate };
}
