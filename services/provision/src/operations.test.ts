import { compareRoutes } from '@shuqiao/http/compare-routes';
import { assembleOpenApi } from '@shuqiao/http/openapi';
import { expect, test } from 'vitest';
import { provisionOperations } from './operations.ts';
import { freshUrl } from './testing/fresh-url.ts';
import { openWorld } from './testing/world.ts';

test('every route is described, and every description is served', async () => {
  const world = await openWorld();
  const { app } = await world.start(await freshUrl());
  expect(compareRoutes(app.routes, provisionOperations)).toEqual({ undescribed: [], unserved: [] });
});

test('the descriptions make an OpenAPI document', () => {
  const info = { title: 't', version: '1', description: { zh: '提供率', en: 'Rates' } };
  expect(Object.keys(assembleOpenApi(info, provisionOperations).paths ?? {})).toHaveLength(8);
});
