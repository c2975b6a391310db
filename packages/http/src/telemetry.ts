import type { Clock } from './clock.ts';

/** Closed set: no telemetry attribute may hold a value that came with a request. */
export interface TelemetryAttributes {
  operation?: string;
  outcome?: string;
  code?: string;
  state?: string;
  engine?: string;
  job?: string;
}

export type Count = (amount: number, attributes?: TelemetryAttributes) => void;

/** What is known of a request when its answer is made; `route` is the pattern, never the path. */
export interface EdgeResult {
  readonly status: number;
  readonly route: string | undefined;
  readonly code: string | undefined;
}

export interface EdgeRequest {
  readonly method: string;
  readonly traceparent: string | undefined;
}

/** Runs one request inside its span and counts it. */
export type ObserveEdge = (request: EdgeRequest, run: () => Promise<EdgeResult>) => Promise<void>;

export interface Telemetry {
  /** Undefined when no exporter is configured: then nothing at all is created for a request. */
  edge(service: string): ObserveEdge | undefined;
  counter(name: string, description: string): Count;
  /** Values in milliseconds. */
  histogram(name: string, description: string): Count;
  gauge(name: string, description: string, read: () => number): void;
  span<T>(name: string, run: () => Promise<T>): Promise<T>;
  /** `traceparent` of the current span, for calls to other services. */
  findTraceparent(): string | undefined;
  /** Prometheus text, undefined when not configured. */
  readonly metricsText: (() => Promise<string>) | undefined;
  stop(): Promise<void>;
}

export interface TelemetryConfig {
  readonly service: string;
  readonly version: string;
  /** Base URL of an OTLP/HTTP collector; spans go to `<endpoint>/v1/traces`. */
  readonly otlpEndpoint: string | undefined;
  readonly prometheus: boolean;
  /** Share of new traces to keep, 0 to 1; a caller's decision is respected. */
  readonly sampleRatio: number;
  readonly monotonicMs: Clock;
}

const countNothing: Count = () => undefined;

export const silentTelemetry: Telemetry = {
  edge: () => undefined,
  counter: () => countNothing,
  histogram: () => countNothing,
  gauge: () => undefined,
  span: (_name, run) => run(),
  findTraceparent: () => undefined,
  metricsText: undefined,
  stop: () => Promise.resolve(),
};

/** The SDK is loaded only when an exporter is configured: it costs start-up time and memory. */
export async function startTelemetry(config: TelemetryConfig): Promise<Telemetry> {
  if (config.otlpEndpoint === undefined && !config.prometheus) return silentTelemetry;
  const { createTelemetry } = await import('./telemetry/create-telemetry.ts');
  return createTelemetry(config);
}
