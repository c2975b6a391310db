import { context, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import {
  NodeTracerProvider,
  ParentBasedSampler,
  type SpanProcessor,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { toTraceparent } from '../trace-context.ts';

export interface Traces {
  /** Undefined when spans go nowhere. */
  tracer(name: string): Tracer | undefined;
  span<T>(name: string, run: () => Promise<T>): Promise<T>;
  findTraceparent(): string | undefined;
  stop(): Promise<void>;
}

const noTraces: Traces = {
  tracer: () => undefined,
  span: (_name, run) => run(),
  findTraceparent: () => undefined,
  stop: () => Promise.resolve(),
};

/** The context manager is global to the process; propagation is ours, because baggage must not travel. */
export function startTraces(resource: Resource, spanProcessors: SpanProcessor[], ratio: number): Traces {
  if (spanProcessors.length === 0) return noTraces;
  const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) });
  const provider = new NodeTracerProvider({ resource, sampler, spanProcessors });
  provider.register({ propagator: null });
  const own = provider.getTracer('shuqiao');

  return {
    tracer: (name) => provider.getTracer(name),
    span: (name, run) =>
      own.startActiveSpan(name, async (span) => {
        try {
          return await run();
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),
    findTraceparent() {
      const active = trace.getSpanContext(context.active());
      return (
        active && toTraceparent({ traceId: active.traceId, spanId: active.spanId, flags: active.traceFlags })
      );
    },
    stop: () => provider.shutdown(),
  };
}
