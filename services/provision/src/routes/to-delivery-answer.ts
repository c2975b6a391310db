import type { ProvisionDelivery } from '@shuqiao/schemas/types/provision-deliveries';
import type { DeliveryEvent } from '@shuqiao/storage/provision/delivery-event';
import { toDelivery } from '../rates/to-delivery.ts';

export function toDeliveryAnswer(event: DeliveryEvent): ProvisionDelivery {
  const { dataAsOfMs, atMs, channel, resource, department } = event;
  const { index, outcome, records, rejected, noChange, unchanged } = toDelivery(event);
  return {
    index,
    at: new Date(atMs).toISOString(),
    resource,
    channel,
    department,
    outcome,
    records,
    rejected,
    dataAsOf: dataAsOfMs === null ? null : new Date(dataAsOfMs).toISOString(),
    noChange,
    unchanged,
  };
}
