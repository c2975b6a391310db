import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { trace } from '@opentelemetry/api';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { metricsRoute } from './metrics-route.ts';
import { Problem } from './problem.ts';
import { createTelemetry } from './telemetry/create-telemetry.ts';
import { silentTelemetry, startTelemetry, type TelemetryConfig } from './telemetry.ts';
import { testApp } from './testing/test-app.ts';
import { findTraceContext, toTraceparent } from './trace-context.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const person = '371099199001010014';

const config: TelemetryConfig = {
  service: 'shuqiao',
  version: '0.1.0',
  otlpEndpoint: undefined,
  prometheus: true,
  sampleRatio: 1,
  monotonicMs: () => performance.now(),
};

const exporter = new InMemorySpanExporter();
const telemetry = createTelemetry(config, [new SimpleSpanProcessor(exporter)]);
beforeEach(() => exporter.reset());
afterAll(() => telemetry.stop());

function exampleApp() {
  const app = testApp({ name: 'exchange', telemetry });
  app.get('/things/:id', (c) => c.json({ trace: telemetry.findTraceparent() ?? null }));
  app.get('/refuse/:id', () => {
    throw new Problem('role_required');
  });
  app.get('/crash', () => {
    throw new Error('boom');
  });
  metricsRoute(app, telemetry);
  return app;
}

describe('with no exporter configured', () => {
  test('nothing is created: no observer, no instrument, no route', async () => {
    const nothing = await startTelemetry({ ...config, prometheus: false });
    expect(nothing).toBe(silentTelemetry);
    expect(nothing.edge('x')).toBeUndefined();
    expect(nothing.metricsText).toBeUndefined();
    expect(nothing.counter('a', 'b')).toBe(nothing.counter('c', 'd'));
    const app = testApp({ telemetry: nothing });
    metricsRoute(app, nothing);
    expect((await app.request('/metrics')).status).toBe(404);
  });

  test('work inside a span runs as it is', async () => {
    expect(await silentTelemetry.span('x', () => Promise.resolve(7))).toBe(7);
    expect(silentTelemetry.findTraceparent()).toBeUndefined();
  });
});

describe('a span of a request', () => {
  test('is named by the route and holds nothing of what was asked', async () => {
    await exampleApp().request(`/things/${person}?name=zhang`);
    const [span] = exporter.getFinishedSpans();
    expect(span?.name).toBe('GET /things/:id');
    expect(span?.attributes).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'http.route': '/things/:id',
    });
    expect(JSON.stringify([span?.name, span?.attributes, span?.events])).not.toMatch(/3710|zhang/);
  });

  test('continues the trace of the caller and hands it on to the services that are called', async () => {
    const res = await exampleApp().request('/things/1', { headers: { traceparent } });
    const [span] = exporter.getFinishedSpans();
    expect(span?.spanContext().traceId).toBe('4bf92f3577b34da6a3ce929d0e0e4736');
    expect(span?.parentSpanContext?.spanId).toBe('00f067aa0ba902b7');
    const { trace: handedOn } = (await res.json()) as { trace: string };
    expect(findTraceContext(handedOn)).toEqual({
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: span?.spanContext().spanId,
      flags: 1,
    });
  });

  test('respects that the caller does not sample', async () => {
    await exampleApp().request('/things/1', { headers: { traceparent: traceparent.replace(/01$/, '00') } });
    expect(exporter.getFinishedSpans()).toEqual([]);
  });

  test('of a refusal names the problem code; only a failure marks it as failed', async () => {
    await exampleApp().request('/refuse/1');
    await exampleApp().request('/crash');
    const [refused, failed] = exporter.getFinishedSpans();
    expect(refused).toMatchObject({ attributes: { 'error.type': 'role_required' }, status: { code: 0 } });
    expect(failed).toMatchObject({ attributes: { 'error.type': 'internal' }, status: { code: 2 } });
  });

  test('of an unknown path has no route', async () => {
    await exampleApp().request(`/nothing/${person}`);
    expect(exporter.getFinishedSpans()[0]).toMatchObject({ name: 'GET' });
    expect(exporter.getFinishedSpans()[0]?.attributes).not.toHaveProperty('http.route');
  });

  test('two requests at the same time do not mix their traces', async () => {
    const other = '00-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-00f067aa0ba902b7-01';
    const app = exampleApp();
    const answers = await Promise.all(
      [traceparent, other].map(async (given) => {
        const res = await app.request('/things/1', { headers: { traceparent: given } });
        const { trace: handedOn } = (await res.json()) as { trace: string };
        return handedOn.slice(0, 35) === given.slice(0, 35);
      }),
    );
    expect(answers).toEqual([true, true]);
  });
});

test('a span around work is a child of the request’s, and an error goes through it', async () => {
  const app = testApp({ name: 'exchange', telemetry });
  app.get('/work', async (c) => {
    await telemetry.span('commit', () => Promise.reject(new Error('full'))).catch(() => undefined);
    return c.text('ok');
  });
  await app.request('/work');
  const [child, parent] = exporter.getFinishedSpans();
  expect(child).toMatchObject({ name: 'commit', status: { code: 2 } });
  expect(child?.events).toEqual([]);
  expect(child?.parentSpanContext?.spanId).toBe(parent?.spanContext().spanId);
  expect(trace.getActiveSpan()).toBeUndefined();
});

test('spans reach the configured collector over OTLP, at the latest when the process stops', async () => {
  const received: string[] = [];
  const collector = createServer((request, response) => {
    received.push(`${request.method} ${request.url}`);
    request
      .resume()
      .on('end', () => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{}'));
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  const otlpEndpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/`;
  const configured = await startTelemetry({ ...config, prometheus: false, otlpEndpoint });
  const app = testApp({ telemetry: configured });
  app.get('/', (c) => c.text('ok'));
  await app.request('/');
  await configured.stop();
  expect(received).toEqual(['POST /v1/traces']);
  collector.close();
});

describe('/metrics', () => {
  test('counts requests by route, method, status and code, and by nothing that was asked', async () => {
    const app = exampleApp();
    await app.request(`/things/${person}`);
    await app.request(`/refuse/${person}`);
    await app.request('/things/1', { method: 'MKCALENDAR' });
    telemetry.counter('shuqiao_refusals', 'Refused exchanges')(2, { code: 'quota' });
    telemetry.gauge('shuqiao_queue', 'Entries that wait', () => 5);
    const res = await app.request('/metrics');
    const text = await res.text();
    expect(res.headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/http_server_request_duration_count\{.*http_route="\/things\/:id".*\} \d/);
    expect(text).toMatch(/error_type="role_required"/);
    expect(text).toMatch(/http_request_method="_OTHER"/);
    expect(text).toMatch(/shuqiao_refusals(?:_total)?\{.*code="quota".*\} 2/);
    expect(text).toMatch(/shuqiao_queue(?:\{.*\})? 5/);
    expect(text).not.toMatch(/3710|MKCALENDAR/);
  });
});

describe('a traceparent', () => {
  test.each([
    ['absent', undefined],
    ['of another version', traceparent.replace(/^00/, '01')],
    ['in upper case', traceparent.toUpperCase()],
    ['with a zero trace', traceparent.replace(/-4bf92f3577b34da6a3ce929d0e0e4736-/, `-${'0'.repeat(32)}-`)],
    ['with a zero span', traceparent.replace(/-00f067aa0ba902b7-/, `-${'0'.repeat(16)}-`)],
    ['with more behind', `${traceparent}-x`],
  ])('%s is ignored', (_name, header) => {
    expect(findTraceContext(header)).toBeUndefined();
  });

  test('goes on as it came, with the sampled flag only', () => {
    const context = findTraceContext(traceparent.replace(/01$/, 'ff'));
    expect(context && toTraceparent(context)).toBe(traceparent);
  });
});
