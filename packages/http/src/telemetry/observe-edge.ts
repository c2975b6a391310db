import {
  type Attributes,
  type Context,
  context,
  type Histogram,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import type { Clock } from '../clock.ts';
import type { EdgeRequest, EdgeResult, ObserveEdge } from '../telemetry.ts';
import { findTraceContext } from '../trace-context.ts';

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Metric labels must stay few, whatever a caller sends. */
const methodLabel = (method: string): string => (knownMethods.has(method) ? method : '_OTHER');

function callerContext(traceparent: string | undefined): Context {
  const caller = findTraceContext(traceparent);
  if (!caller) return ROOT_CONTEXT;
  const { traceId, spanId, flags } = caller;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: flags, isRemote: true });
}

function toAttributes(method: string, { status, route, code }: EdgeResult): Attributes {
  return {
    'http.request.method': methodLabel(method),
    'http.response.status_code': status,
    ...(route === undefined ? {} : { 'http.route': route }),
    ...(code === undefined ? {} : { 'error.type': code }),
  };
}

function endSpan(span: Span, method: string, result: EdgeResult, attributes: Attributes): void {
  span.updateName(
    result.route === undefined ? methodLabel(method) : `${methodLabel(method)} ${result.route}`,
  );
  span.setAttributes(attributes);
  if (result.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** Undefined when neither spans nor metrics are wanted. */
export function observeEdge(
  tracer: Tracer | undefined,
  duration: Histogram | undefined,
  monotonicMs: Clock,
): ObserveEdge | undefined {
  if (!tracer && !duration) return undefined;

  return async function observe(request: EdgeRequest, run: () => Promise<EdgeResult>): Promise<void> {
    const startMs = monotonicMs();
    const parent = callerContext(request.traceparent);
    const span = tracer?.startSpan(methodLabel(request.method), { kind: SpanKind.SERVER }, parent);
    const result = span ? await context.with(trace.setSpan(parent, span), run) : await run();
    const attributes = toAttributes(request.method, result);
    duration?.record((monotonicMs() - startMs) / 1_000, attributes);
    if (span) endSpan(span, request.method, result, attributes);
  };
}
