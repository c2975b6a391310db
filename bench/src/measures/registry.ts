import { delivery } from './delivery.ts';
import { hostedCpu } from './hosted-cpu.ts';
import { hostedLatency } from './hosted-latency.ts';
import { hostedThroughput } from './hosted-throughput.ts';
import { licence } from './licence.ts';
import type { Measure } from './measure.ts';
import { overview } from './overview.ts';

/** Every figure of the table, in its order. A new one goes into a file beside these and into this list. */
export const measures: readonly Measure[] = [
  ...hostedCpu,
  ...hostedThroughput,
  ...hostedLatency,
  ...delivery,
  ...overview,
  ...licence,
];
