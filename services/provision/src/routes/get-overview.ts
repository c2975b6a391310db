import { query } from '@shuqiao/http/query';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';
import { composeOverview } from '../overview/compose-overview.ts';
import { findHistoryStart } from '../rates/rate-source.ts';
import { TREND_DAYS } from '../rates/rates-by-date.ts';
import { asOfParameters, readAsOf } from './as-of.ts';

const WEEK_MS = 7 * 86_400_000;

export function getOverview(app: Hono<ServiceEnv>, { rates, byDate, clock }: ProvisionDeps): void {
  app.get('/provision/v1/overview', query(asOfParameters), async (c) => {
    const asOfMs = readAsOf(c.req.valid('query').asOf, clock());
    const reading = await rates.read();
    const { openedAtMs } = reading;
    const weekAgoMs = asOfMs - WEEK_MS;
    const wasOpen = openedAtMs !== null && openedAtMs <= weekAgoMs;
    return c.json(
      composeOverview({
        now: await reading.ratesAt(asOfMs),
        weekAgo: wasOpen ? await reading.ratesAt(weekAgoMs) : undefined,
        trend: await byDate.list(reading, asOfMs, TREND_DAYS),
        historyFrom: findHistoryStart(reading),
      }),
    );
  });
}
