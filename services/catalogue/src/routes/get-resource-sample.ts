import { sampleRecords } from '@shuqiao/domain/contract/sample-records';
import { Problem } from '@shuqiao/http/problem';
import type { ServiceEnv } from '@shuqiao/http/service-env';
import type { ResourceSample } from '@shuqiao/schemas/types/resource-sample';
import type { Hono } from 'hono';
import { getVisibleResource } from '../access/get-visible-resource.ts';
import { findContractInForce } from '../contracts/find-contract-in-force.ts';
import type { CatalogueDeps } from '../deps.ts';

const KEPT = 500;

/** A published contract never changes, nor does its sample; making one costs a compilation. */
function keepSamples(): (contract: Parameters<typeof sampleRecords>[0]) => ResourceSample {
  const kept = new Map<string, ResourceSample>();
  return function getSample(document) {
    const sample = kept.get(document.$id) ?? { contract: document.$id, records: sampleRecords(document, 1) };
    kept.delete(document.$id);
    kept.set(document.$id, sample);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return sample;
  };
}

export function getResourceSample(app: Hono<ServiceEnv>, deps: CatalogueDeps): void {
  const getSample = keepSamples();
  app.get('/catalogue/v1/resources/:pathCode/sample', async (c) => {
    const { code } = await getVisibleResource(c, deps, c.req.param('pathCode'));
    const contract = await findContractInForce(deps.store.read, code);
    if (!contract) throw new Problem('not_found');
    return c.json(getSample(contract.document));
  });
}
