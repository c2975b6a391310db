import type { DeliveryResults } from '../delivery/run-deliveries.ts';
import type { HostedResults } from '../hosted/run-rounds.ts';
import type { LicenceResults } from '../licence/run-licences.ts';
import type { OverviewRound } from '../overview/run-overviews.ts';

/** Everything that was measured in one run. */
export interface Results {
  readonly hosted: HostedResults;
  /** Undefined where the gateway did not take part. */
  readonly deliveries: DeliveryResults | undefined;
  readonly licences?: LicenceResults | undefined;
  readonly overviews?: readonly OverviewRound[] | undefined;
}

/** One line of the table. Goals are those of performance.md §4: due now, and where we are going. */
export interface Measure {
  readonly id: string;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly first: number | null;
  readonly later: number | null;
  /** One value per round. */
  readonly read: (results: Results) => number[];
}
