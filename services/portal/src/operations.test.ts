import { compareRoutes } from '@shuqiao/http/compare-routes';
import { assembleOpenApi } from '@shuqiao/http/openapi';
import { expect, test } from 'vitest';
import { portalInfo, portalOperations } from './operations.ts';
import { openWorld } from './testing/world.ts';

test('every route is described, and every description is served', async () => {
  const { portal } = await openWorld();
  expect(compareRoutes(portal.app.routes, portalOperations)).toEqual({ undescribed: [], unserved: [] });
});

test('the descriptions make an OpenAPI document', () => {
  const { paths } = assembleOpenApi(portalInfo, portalOperations);
  expect(Object.keys(paths ?? {})).toContain('/portal/v1/services/exchange/resources/{pathCode}/query');
});
