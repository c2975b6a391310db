import { computeProvisionRate } from '@shuqiao/domain/provision-rate/compute-provision-rate';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import type { RateDirectory } from '../directory/rate-directory.ts';

export interface RateBasis {
  directory: RateDirectory;
  evidence: { size: number; root: string };
  deliveries: readonly DeliveryEvent[];
  asOfMs: number;
  behind: boolean;
}

/** The rates, and all that they were computed from. */
export function composeRates({ directory, evidence, deliveries, asOfMs, behind }: RateBasis): ProvisionRates {
  const { departments, resources, obligations, channels } = directory;
  const rates = computeProvisionRate({ departments, resources, obligations, channels, deliveries }, asOfMs);
  const { target, ...city } = rates.city;
  return {
    asOf: new Date(asOfMs).toISOString(),
    target,
    city,
    departments: rates.departments,
    unassigned: rates.unassigned,
    directory: { version: directory.version, hash: directory.hash },
    evidence,
    behind,
  };
}
