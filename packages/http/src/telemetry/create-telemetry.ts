import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-node';
import type { Telemetry, TelemetryConfig } from '../telemetry.ts';
import { observeEdge } from './observe-edge.ts';
import { startMetrics } from './start-metrics.ts';
import { startTraces } from './start-traces.ts';

function otlpProcessors(endpoint: string | undefined): SpanProcessor[] {
  if (endpoint === undefined) return [];
  const url = `${endpoint.replace(/\/+$/, '')}/v1/traces`;
  return [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 5_000 }))];
}

const toResource = ({ service, version }: TelemetryConfig): Resource =>
  resourceFromAttributes({ 'service.name': service, 'service.version': version });

/** @param processors where spans go; by default the configured OTLP endpoint. */
export function createTelemetry(
  config: TelemetryConfig,
  processors: SpanProcessor[] = otlpProcessors(config.otlpEndpoint),
): Telemetry {
  const resource = toResource(config);
  const traces = startTraces(resource, processors, config.sampleRatio);
  const metrics = startMetrics(resource, config.prometheus);

  return {
    edge: (service) =>
      observeEdge(traces.tracer(service), metrics.requestDuration(service), config.monotonicMs),
    counter: metrics.counter,
    histogram: metrics.histogram,
    gauge: metrics.gauge,
    span: traces.span,
    findTraceparent: traces.findTraceparent,
    metricsText: metrics.text,
    async stop() {
      await Promise.all([traces.stop(), metrics.stop()]);
    },
  };
}
