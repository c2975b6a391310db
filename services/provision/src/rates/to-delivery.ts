import type { DeliveryEvent } from '@shuqiao/domain/provision-rate/delivery-event';
import type { DeliveryEvent as StoredEvent } from '@shuqiao/storage/provision/delivery-event';

/** A data date that is not known is of no use to anybody: such a delivery is never fresh. */
export function toDelivery({
  evidenceIndex,
  channel,
  outcome,
  dataAsOfMs,
  ...rest
}: StoredEvent): DeliveryEvent {
  return {
    ...rest,
    index: evidenceIndex,
    channelId: channel,
    outcome: outcome === 'ok' || outcome === 'partial' ? outcome : 'refused',
    dataAsOfMs: dataAsOfMs ?? 0,
  };
}
