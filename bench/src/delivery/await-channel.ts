import { setTimeout as wait } from 'node:timers/promises';
import { type DeliveryPath, gatewayDeliverer } from './deliverers.ts';
import { toBody } from './run-deliveries.ts';

const LATEST_MS = 30_000;
const RETRY_MS = 250;

/** A channel is live when the exchange has fetched the directory that holds it. */
export async function awaitChannel(path: DeliveryPath): Promise<void> {
  const deliver = gatewayDeliverer(path, Date.now);
  const body = toBody(10, 0);
  const deadlineMs = Date.now() + LATEST_MS;
  for (;;) {
    try {
      return await deliver(body);
    } catch (error) {
      if (Date.now() > deadlineMs) throw error;
    }
    await wait(RETRY_MS);
  }
}
