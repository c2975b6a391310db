import type { ProvisionRates } from '../provision-rates.ts';
import type { ToldStep } from './tell-story.ts';
import type { Found } from './world.ts';

/** The story as one JSON document. */
export function toDocument(steps: readonly ToldStep[], { rates, evidence }: Found) {
  return {
    ok: steps.every(({ ok }) => ok),
    steps,
    rates: { city: rates?.city ?? null, departments: rates?.departments.map(toDepartment) ?? [] },
    evidence: evidence ?? { size: 0, root: '', verified: false },
  };
}

function toDepartment({ code, name, n, d, rate, missing }: ProvisionRates['departments'][number]) {
  const reasons = missing.map(({ resource, reason }) => ({ resource, reason }));
  return { code, name, n, d, rate, missing: reasons };
}
