import { describe, expect, test } from 'vitest';
import { mountServices } from './mount.ts';
import { Problem } from './problem.ts';
import { testApp } from './testing/test-app.ts';

function catalogueApp() {
  const app = testApp({ name: 'catalogue' });
  app.post('/catalogue/v1/things', (c) => c.json({ created: true }, 201));
  app.get('/catalogue/v1/refuse', () => {
    throw new Problem('grounds_required');
  });
  app.get('/catalogue/v1/crash', () => {
    throw new Error('boom');
  });
  return app;
}

function exchangeApp() {
  const app = testApp({ name: 'exchange' });
  let calls = 0;
  app.use(async (_c, next) => {
    calls += 1;
    await next();
  });
  app.get('/exchange/v1/calls', (c) => c.json({ calls }));
  return app;
}

function gateway() {
  const root = testApp({ name: 'gateway' });
  root.get('/health/live', (c) => c.json({ state: 'ok' }));
  root.get('/catalogues', (c) => c.json({ state: 'root' }));
  return mountServices(root, [
    { prefix: '/catalogue', app: catalogueApp() },
    { prefix: '/exchange', app: exchangeApp() },
  ]);
}

async function describeAnswer(res: Response) {
  const body = (await res.json()) as Record<string, unknown>;
  const { 'x-request-id': _id, ...headers } = Object.fromEntries(res.headers);
  return { status: res.status, headers, body: { ...body, instance: undefined } };
}

describe('a service answers the same alone and mounted', () => {
  test.each([
    ['POST', '/catalogue/v1/things'],
    ['GET', '/catalogue/v1/things'],
    ['GET', '/catalogue/v1/nothing'],
    ['GET', '/catalogue'],
    ['GET', '/catalogue/v1/refuse'],
    ['GET', '/catalogue/v1/crash'],
  ])('%s %s', async (method, path) => {
    const alone = await catalogueApp().request(path, { method });
    const mounted = await gateway().request(path, { method });
    expect(await describeAnswer(mounted)).toEqual(await describeAnswer(alone));
  });
});

describe('a gateway', () => {
  test('answers what no service owns, with its own 404 and 405', async () => {
    expect(await (await gateway().request('/health/live')).json()).toEqual({ state: 'ok' });
    expect((await gateway().request('/health/live', { method: 'POST' })).status).toBe(405);
    expect((await gateway().request('/nothing')).status).toBe(404);
  });

  test('matches whole path segments only', async () => {
    expect(await (await gateway().request('/catalogues')).json()).toEqual({ state: 'root' });
  });

  test('runs the middleware of one service for its own requests only', async () => {
    const app = gateway();
    await app.request('/catalogue/v1/nothing');
    await app.request('/health/live');
    expect(await (await app.request('/exchange/v1/calls')).json()).toEqual({ calls: 1 });
  });
});
