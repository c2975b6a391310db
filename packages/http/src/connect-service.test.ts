import { afterEach, describe, expect, test } from 'vitest';
import { connectService } from './connect-service.ts';
import { silentLog } from './log.ts';
import { readJsonAnswer } from './read-json-answer.ts';
import { type RunningServer, serve } from './serve.ts';
import { silentTelemetry } from './telemetry.ts';
import { testApp } from './testing/test-app.ts';

const running: RunningServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop(0)));
});

function catalogueApp() {
  const app = testApp();
  app.get('/catalogue/v1/echo', (c) =>
    c.json({
      authorization: c.req.header('authorization') ?? null,
      trace: c.req.header('traceparent') ?? null,
    }),
  );
  app.post('/catalogue/v1/echo', async (c) => c.json({ received: await c.req.text() }));
  app.get('/catalogue/v1/hang', () => new Promise<Response>(() => undefined));
  app.get('/catalogue/v1/text', (c) => c.text('no json'));
  return app;
}

async function alone() {
  const server = await serve({ app: catalogueApp(), host: '127.0.0.1', port: 0, log: silentLog });
  running.push(server);
  return { baseUrl: `${server.url}/` };
}
const embedded = () => Promise.resolve({ app: catalogueApp() });

const unavailable = expect.objectContaining({ code: 'dependency_unavailable' });

describe.each([
  ['embedded', embedded],
  ['alone', alone],
])('a service that runs %s', (_name, target) => {
  test('is asked with the service token and the current trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const telemetry = { ...silentTelemetry, findTraceparent: () => traceparent };
    const call = connectService(await target(), { token: 'secret-token', telemetry });
    const answer = await readJsonAnswer(await call('/catalogue/v1/echo'));
    expect(answer).toEqual({ authorization: 'Bearer secret-token', trace: traceparent });
  });

  test('gets the body that is sent to it', async () => {
    const call = connectService(await target());
    const answer = await call('/catalogue/v1/echo', { method: 'POST', body: '{"a":1}' });
    expect(await readJsonAnswer(answer)).toEqual({ received: '{"a":1}' });
  });

  test('that does not answer in time is dependency_unavailable', async () => {
    const call = connectService(await target(), { timeoutMs: 30 });
    await expect(call('/catalogue/v1/hang')).rejects.toThrow(unavailable);
  });

  test('that answers with a problem keeps its status', async () => {
    const call = connectService(await target());
    expect((await call('/catalogue/v1/nothing')).status).toBe(404);
  });
});

test('a service that is not there is dependency_unavailable', async () => {
  const call = connectService({ baseUrl: 'http://127.0.0.1:1' });
  await expect(call('/x')).rejects.toThrow(unavailable);
});

test('a redirect is not followed: it would carry the token elsewhere', async () => {
  const elsewhere = await alone();
  const app = testApp();
  app.get('/away', (c) => c.redirect(`${elsewhere.baseUrl}catalogue/v1/echo`));
  const server = await serve({ app, host: '127.0.0.1', port: 0, log: silentLog });
  running.push(server);
  const call = connectService({ baseUrl: server.url }, { token: 'secret-token' });
  await expect(call('/away')).rejects.toThrow(unavailable);
});

describe('an answer of another service', () => {
  const call = connectService({ app: catalogueApp() });

  test('that is no success is dependency_unavailable with the status that came', async () => {
    await expect(readJsonAnswer(await call('/catalogue/v1/nothing'))).rejects.toMatchObject({
      code: 'dependency_unavailable',
      extensions: { answered: 404 },
    });
  });

  test('that is no JSON, or longer than wanted, is refused', async () => {
    await expect(readJsonAnswer(await call('/catalogue/v1/text'))).rejects.toThrow(unavailable);
    await expect(readJsonAnswer(await call('/catalogue/v1/echo'), 10)).rejects.toThrow(unavailable);
  });
});
