import { computeProvisionRate } from '@shuqiao/domain/provision-rate/compute-provision-rate';
import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import type { ProvisionRates } from '@shuqiao/schemas/types/provision-rates';
import type { DeliveryEvent as StoredEvent } from '@shuqiao/storage/provision/delivery-event';
import type { RateDirectory } from '../directory/rate-directory.ts';

export interface RateBasis {
  directory: RateDirectory;
  evidence: { size: number; root: string };
  events: readonly StoredEvent[];
  asOfMs: number;
  behind: boolean;
}

/** The rates, and all that they were computed from. */
export function composeRates({ directory, evidence, events, asOfMs, behind }: RateBasis): ProvisionRates {
  const { departments, resources, obligations, channels } = directory;
  const deliveries = events.map(toDelivery);
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

/** A data date that is not known is of no use to anybody: such a delivery is never fresh. */
function toDelivery({ evidenceIndex, channel, outcome, dataAsOfMs, ...rest }: StoredEvent): DeliveryEvent {
  return {
    ...rest,
    index: evidenceIndex,
    channelId: channel,
    outcome: outcome === 'ok' || outcome === 'partial' ? outcome : 'refused',
    dataAsOfMs: dataAsOfMs ?? 0,
  };
}
