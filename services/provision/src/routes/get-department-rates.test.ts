import { COMMERCE, TAX } from '@shuqiao/domain/testing/sample-directory';
import { compileApiCheck } from '@shuqiao/http/api-validator';
import { expect, test } from 'vitest';
import { freshUrl } from '../testing/fresh-url.ts';
import { deliver, openWorld, readRates } from '../testing/world.ts';

test('a department sees its own figure, the same as in the whole, with what it rests on', async () => {
  const world = await openWorld();
  deliver(world);
  const provision = await world.start(await freshUrl());
  const answer = await provision.app.request(`/provision/v1/rates/${COMMERCE}`);
  const body: unknown = await answer.json();

  const { asOf, target, departments, directory, evidence, behind } = await readRates(provision);
  expect(body).toEqual({ asOf, target, department: departments[0], directory, evidence, behind });
  expect(compileApiCheck('provision-rates#/$defs/departmentRates')(body)).toEqual([]);
});

test('a department that owes nothing has no rate, not a full one', async () => {
  const world = await openWorld();
  const { app } = await world.start(await freshUrl());
  const answer = await app.request(`/provision/v1/rates/${TAX}`);
  expect(await answer.json()).toMatchObject({ department: { d: 0, rate: null } });
});

test('a department as of before a delivery lacks it', async () => {
  const world = await openWorld();
  deliver(world);
  const { app } = await world.start(await freshUrl());
  const answer = await app.request(`/provision/v1/rates/${COMMERCE}?asOf=2026-11-22`);
  expect(await answer.json()).toMatchObject({ department: { n: 0, d: 1 } });
});

test('a department that the directory does not have is not found', async () => {
  const world = await openWorld();
  const { app } = await world.start(await freshUrl());
  const answer = await app.request('/provision/v1/rates/11371000MBT000062U');
  expect(answer.status).toBe(404);
});
