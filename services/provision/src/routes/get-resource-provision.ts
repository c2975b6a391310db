import { assessEntry } from '@shuqiao/domain/provision-rate/assess-entry';
import { fromPathCode } from '@shuqiao/domain/resource-code';
import { Problem } from '@shuqiao/http/problem';
import { query } from '@shuqiao/http/query';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { DirectoryResource } from '@shuqiao/schemas/types/directory';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import type { DeliveryOutcomes, ResourceProvision } from '@shuqiao/schemas/types/resource-provision';
import { listNewestDeliveryEvents } from '@shuqiao/storage/provision/delivery-event';
import { countDeliveryOutcomes } from '@shuqiao/storage/provision/delivery-history';
import type { Store } from '@shuqiao/storage/store';
import type { Hono } from 'hono';
import type { ProvisionDeps } from '../app.ts';
import type { RateReading } from '../rates/rate-source.ts';
import { asOfParameters, readAsOf } from './as-of.ts';
import { toDeliveryAnswer } from './to-delivery-answer.ts';

const THIRTY_DAYS_MS = 30 * 86_400_000;

export function getResourceProvision(app: Hono<ServiceEnv>, { rates, store, clock }: ProvisionDeps): void {
  app.get('/provision/v1/resources/:pathCode', query(asOfParameters), async (c) => {
    const asOfMs = readAsOf(c.req.valid('query').asOf, clock());
    const code = fromPathCode(c.req.param('pathCode'));
    const reading = await rates.read();
    const resource = reading.directory.resources.find((each) => each.code === code);
    if (!resource) throw new Problem('not_found');
    return c.json({
      ...(await describeStanding(reading, resource, asOfMs)),
      ...(await readDeliveries(store, reading, resource, asOfMs)),
    } satisfies ResourceProvision);
  });
}

async function describeStanding(reading: RateReading, resource: DirectoryResource, asOfMs: number) {
  const owed = findOwed(await reading.ratesAt(asOfMs), resource);
  const { department, supply } = assessEntry(
    reading.directory.departments,
    await reading.listDecisive(asOfMs),
    resource,
    owed?.department ?? resource.provider,
    asOfMs,
  );
  const { freshUntilMs } = supply;
  return {
    resource: resource.code,
    department,
    owed: owed !== undefined,
    provided: owed !== undefined && owed.reason === null,
    reason: owed?.reason ?? null,
    freshUntil: freshUntilMs === undefined ? null : new Date(freshUntilMs).toISOString(),
  };
}

/** Where several departments owe one resource, its provider's standing comes first. */
function findOwed({ departments }: ProvisionRates, { code, provider }: DirectoryResource) {
  const owed = departments.flatMap((department) => {
    const isProvided = department.provided.some(({ resource }) => resource === code);
    const missing = department.missing.find(({ resource }) => resource === code);
    return isProvided || missing ? [{ department: department.code, reason: missing?.reason ?? null }] : [];
  });
  return owed.find(({ department }) => department === provider) ?? owed[0];
}

async function readDeliveries(
  { read }: Store,
  { evidence: { size } }: RateReading,
  { code: resource }: DirectoryResource,
  untilMs: number,
) {
  const newest = await listNewestDeliveryEvents(read, { resource, untilMs, size }, { limit: 1 });
  const [last] = newest.rows;
  const stretch = { resource, afterMs: untilMs - THIRTY_DAYS_MS, untilMs, size };
  const counts = await countDeliveryOutcomes(read, stretch);
  const last30Days: DeliveryOutcomes = {
    ok: counts.get('ok') ?? 0,
    partial: counts.get('partial') ?? 0,
    refused: counts.get('refused') ?? 0,
  };
  return { lastDelivery: last ? toDeliveryAnswer(last) : null, last30Days };
}
