import { compareRoutes } from '@shuqiao/http/compare-routes';
import { assembleOpenApi } from '@shuqiao/http/openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exchangeOperations } from './operations.ts';
import { openWorld, type World } from './testing/exchange-world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('every route is described, and everything described is served', () => {
  const { undescribed, unserved } = compareRoutes(world.exchange.app.routes, exchangeOperations);

  expect(unserved).toEqual([]);
  expect(undescribed.every((route) => route.includes('/log/tile/'))).toBe(true);
});

test('the description assembles into OpenAPI', () => {
  const info = { title: 'exchange', version: '0', description: { zh: '', en: '' } };

  expect(assembleOpenApi(info, exchangeOperations)).toMatchObject({
    openapi: expect.stringMatching(/^3\.1/),
  });
});
