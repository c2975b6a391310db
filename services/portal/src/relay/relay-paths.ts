import type { RelayedService } from './relay-table.ts';

export const RELAY_PREFIX = '/portal/v1/services';

/** Where a service's own paths begin; what is relayed of the gateway lies at its root. */
export const toServicePath = (service: RelayedService): string =>
  service === 'gateway' ? '/' : `/${service}/v1/`;
