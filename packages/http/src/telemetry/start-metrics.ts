import { type Histogram, type Meter, ValueType } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import type { Resource } from '@opentelemetry/resources';
import { MeterProvider } from '@opentelemetry/sdk-metrics';
import type { Count, Telemetry } from '../telemetry.ts';

export interface Metrics {
  /** Undefined when nobody reads metrics. */
  requestDuration(service: string): Histogram | undefined;
  readonly counter: Telemetry['counter'];
  readonly histogram: Telemetry['histogram'];
  readonly gauge: Telemetry['gauge'];
  readonly text: (() => Promise<string>) | undefined;
  stop(): Promise<void>;
}

const SECOND_BOUNDARIES = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15,
];
const MS_BOUNDARIES = SECOND_BOUNDARIES.map((seconds) => seconds * 1_000);

const noMetrics: Metrics = {
  requestDuration: () => undefined,
  counter: (): Count => () => undefined,
  histogram: (): Count => () => undefined,
  gauge: () => undefined,
  text: undefined,
  stop: () => Promise.resolve(),
};

function instruments(meter: Meter): Pick<Metrics, 'counter' | 'histogram' | 'gauge'> {
  return {
    counter(name, description) {
      const counter = meter.createCounter(name, { description, valueType: ValueType.INT });
      return (amount, attributes = {}) => counter.add(amount, { ...attributes });
    },
    histogram(name, description) {
      const advice = { explicitBucketBoundaries: MS_BOUNDARIES };
      const histogram = meter.createHistogram(name, { description, unit: 'ms', advice });
      return (value, attributes = {}) => histogram.record(value, { ...attributes });
    },
    gauge(name, description, read) {
      meter.createObservableGauge(name, { description }).addCallback((result) => result.observe(read()));
    },
  };
}

/** Read through our own route, so that no second port opens. */
export function startMetrics(resource: Resource, prometheus: boolean): Metrics {
  if (!prometheus) return noMetrics;
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const provider = new MeterProvider({ resource, readers: [exporter] });
  const serializer = new PrometheusSerializer();

  return {
    ...instruments(provider.getMeter('shuqiao')),
    requestDuration: (service) =>
      provider.getMeter(service).createHistogram('http.server.request.duration', {
        description: 'Duration of HTTP requests until the answer is made',
        unit: 's',
        advice: { explicitBucketBoundaries: SECOND_BOUNDARIES },
      }),
    async text() {
      const { resourceMetrics } = await exporter.collect();
      return serializer.serialize(resourceMetrics);
    },
    stop: () => provider.shutdown(),
  };
}
