import { describe, expect, test } from 'vitest';
import { clockCheck } from './clock-check.ts';
import type { ClockState } from './clock-guard.ts';
import { createHealth, type HealthCheck } from './health.ts';
import { healthRoutes } from './health-routes.ts';
import { testApp } from './testing/test-app.ts';

async function ready(checks: Record<string, HealthCheck>) {
  const health = createHealth(20);
  for (const [name, check] of Object.entries(checks)) health.register(name, check);
  const app = testApp();
  healthRoutes(app, health);
  const res = await app.request('/health/ready');
  const text = await res.text();
  return { status: res.status, text, json: JSON.parse(text) };
}

test('a process that answers is live, whatever its checks say', async () => {
  const health = createHealth();
  health.register('store', () => ({ state: 'down' }));
  const app = testApp();
  healthRoutes(app, health);
  const res = await app.request('/health/live');
  expect([res.status, await res.json()]).toEqual([200, { state: 'ok' }]);
});

describe('readiness', () => {
  test('is 200 while all is well', async () => {
    expect(await ready({ store: () => ({ state: 'ok' }) })).toMatchObject({
      status: 200,
      json: { state: 'ok', checks: [{ name: 'store', state: 'ok' }] },
    });
  });

  test('is 200 but says so when something runs on its grace period', async () => {
    const directory: HealthCheck = () => ({ state: 'degraded', reason: 'directory_old', secondsLeft: 3_600 });
    expect(await ready({ directory, store: () => ({ state: 'ok' }) })).toMatchObject({
      status: 200,
      json: { state: 'degraded', checks: [{ reason: 'directory_old', secondsLeft: 3_600 }, {}] },
    });
  });

  test('is 503 when one check is down, with its reason', async () => {
    const checks: Record<string, HealthCheck> = {
      store: () => ({ state: 'ok' }),
      directory: () => ({ state: 'down', reason: 'directory_stale' }),
      disk: () => ({ state: 'warn' }),
    };
    expect(await ready(checks)).toMatchObject({ status: 503, json: { state: 'down' } });
  });

  test('is 503 when a check throws or rejects, and does not say what it threw', async () => {
    const thrown = await ready({
      store: () => {
        throw new Error('connect 10.0.0.7 as admin');
      },
    });
    const rejected = await ready({ store: () => Promise.reject(new Error('connect 10.0.0.7')) });
    expect(thrown).toMatchObject({ status: 503, json: { checks: [{ reason: 'check_failed' }] } });
    expect(rejected.status).toBe(503);
    expect(thrown.text + rejected.text).not.toContain('10.0.0.7');
  });

  test('is 503 when a check hangs', async () => {
    const hanging = await ready({ store: () => new Promise(() => undefined) });
    expect(hanging).toMatchObject({ status: 503, json: { checks: [{ reason: 'check_timeout' }] } });
  });

  test('of an empty registry is ok', async () => {
    expect((await ready({})).status).toBe(200);
  });

  test.each<[ClockState, number, string]>([
    ['ok', 200, 'ok'],
    ['warn', 200, 'warn'],
    ['degraded', 200, 'degraded'],
    ['stop', 503, 'down'],
  ])('SQX-R150: a clock that is %s makes it %d %s', async (state, status, shown) => {
    const clock = clockCheck({ check: () => ({ state, differenceMs: 0 }) });
    expect(await ready({ clock })).toMatchObject({ status, json: { state: shown } });
  });
});

test('a check registered twice is a mistake of the programmer', () => {
  const health = createHealth();
  health.register('store', () => ({ state: 'ok' }));
  expect(() => health.register('store', () => ({ state: 'ok' }))).toThrow('store');
});
