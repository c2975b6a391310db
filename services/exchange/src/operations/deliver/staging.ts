import type { HostedRecords, StagedRow, StagingClaim } from '@shuqiao/storage/exchange/hosted-records';
import { LEASE_MS } from './begin.ts';

const CHUNK_ROWS = 500;
const CHUNK_CHARACTERS = 1_048_576;
const RENEW_AFTER_MS = 20_000;

/** Collects rows and stages them many at a time, renewing the delivery's lease. */
export interface Staging {
  add(row: StagedRow): void;
  /** Whether enough is collected, or the lease old enough, for `flush`. */
  isDue(): boolean;
  /** @throws DeliveryLost */
  flush(): Promise<void>;
}

export function staging(hosted: HostedRecords, claim: StagingClaim, clock: () => number): Staging {
  let rows: StagedRow[] = [];
  let characters = 0;
  let renewedMs = clock();
  return {
    add(row) {
      rows.push(row);
      characters += row.document?.length ?? 0;
    },
    isDue: () =>
      rows.length >= CHUNK_ROWS || characters >= CHUNK_CHARACTERS || clock() - renewedMs >= RENEW_AFTER_MS,
    async flush() {
      const chunk = rows;
      rows = [];
      characters = 0;
      renewedMs = clock();
      await hosted.stage(claim, chunk, renewedMs + LEASE_MS);
    },
  };
}
