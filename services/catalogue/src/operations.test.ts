import { compareRoutes } from '@shuqiao/http/compare-routes';
import { edgeApp } from '@shuqiao/http/edge-app';
import { createHealth } from '@shuqiao/http/health';
import { silentLog } from '@shuqiao/http/log';
import { silentTelemetry } from '@shuqiao/http/telemetry';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { catalogueInfo, catalogueOperations } from './operations.ts';
import { startMs, testCatalogue } from './testing/test-catalogue.ts';

describe('the API document', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');

  test('describes every route that is served, and none that is not', async () => {
    const { app } = testCatalogue(await open());

    expect(compareRoutes(app.routes, catalogueOperations)).toEqual({ undescribed: [], unserved: [] });
  });

  test('is served as OpenAPI 3.1 with every operation', async () => {
    const app = edgeApp({
      name: 'edge',
      info: catalogueInfo,
      operations: catalogueOperations,
      health: createHealth(),
      telemetry: silentTelemetry,
      clock: () => startMs,
      log: silentLog,
    });

    const document: { openapi: string; paths: object } = JSON.parse(
      await (await app.request('/openapi.json')).text(),
    );

    expect(document.openapi).toBe('3.1.0');
    const paths = catalogueOperations.map(({ path }) => path);
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(paths));
  });

  test('is the only thing that is answered: other paths are 404, other methods 405', async () => {
    const { app } = testCatalogue(await open());

    expect((await app.request('/catalogue/v1/nothing')).status).toBe(404);
    const wrongMethod = await app.request('/catalogue/v1/directory', { method: 'POST' });
    expect([wrongMethod.status, wrongMethod.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
