import type { Log } from '@shuqiao/http/log';
import type { Timers } from '@shuqiao/http/timers';
import type { HostedRecords } from '@shuqiao/storage/exchange/hosted-records';
import type { Store } from '@shuqiao/storage/store';

export interface DeliveryLimits {
  deliveryMaxBytes: number;
  deliveryLineMaxBytes: number;
}

export interface DeliverDeps {
  store: Store;
  hosted: HostedRecords;
  clock: () => number;
  /** Fresh UUIDs of version 7. */
  newId: () => string;
  limits: DeliveryLimits;
  log: Pick<Log, 'warn' | 'error'>;
  /** For the arrival of the body; the system's own where left out. */
  timers?: Timers;
  /** Time that passes evenly; the system's own where left out. */
  monotonicMs?: () => number;
}
