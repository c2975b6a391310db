import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { cardType, foodType, MATTER, openHolderWorld, WINDOW } from '../holders/testing/holder-world.ts';
import { changeAuthorities, listAuthorities } from './authorities.ts';
import { importBaseline } from './import-baseline.ts';
import { listMatters } from './list-matters.ts';

const department = '11371000MBT000118Y';
const type = foodType['x-licenceType'];
const authority = {
  id: 'LA-9001',
  department,
  type,
  area: '371000',
  legalBasis: '测试依据',
  validFrom: '2010-01-01',
  validTo: null,
  successor: null,
};
const matter = {
  code: 'm-1',
  name: '示例事项',
  department: WINDOW,
  requirements: [{ type: cardType['x-licenceType'], items: ['CZZT'] }],
};
const first = { subject: 'bureau-1', role: 'bureau' } as const;
const second = { subject: 'bureau-2', role: 'bureau' } as const;

describeOnBothEngines('authorities and matters', 'licence', (open) => {
  async function openCity() {
    const world = await openHolderWorld(await open());
    for (const route of [changeAuthorities, importBaseline, listAuthorities, listMatters]) {
      route(world.app, world.deps);
    }
    return world;
  }

  const isAuthorised = ({ deps }: Awaited<ReturnType<typeof openCity>>): boolean =>
    deps.trust.current().index.findAuthority(department, type, '371002', Date.parse('2026-11-24')) !==
    undefined;

  test('a baseline is in force at once, says that no two persons stood behind it, and is the same a second time', async () => {
    const world = await openCity();
    const baseline = { authorities: [authority], matters: [matter] };
    const answer = await world.postAsService('/licence/v1/baseline', baseline);
    expect(await answer.json()).toEqual({ authorities: 1, matters: 1 });
    expect(isAuthorised(world)).toBe(true);
    expect(world.exchange.leaves).toHaveLength(1);
    const message = JSON.parse(world.exchange.leaves[0]?.message ?? '');
    expect(message).toMatchObject({ event: 'baseline.imported', two_persons: false });
    const again = await world.postAsService('/licence/v1/baseline', baseline);
    expect(await again.json()).toEqual({ authorities: 0, matters: 0 });
    expect(world.exchange.leaves).toHaveLength(1);
  });

  test('a baseline that contradicts the register, or asks for items that no licence has, changes nothing', async () => {
    const world = await openCity();
    await world.postAsService('/licence/v1/baseline', { authorities: [authority] });
    const other = { authorities: [{ ...authority, area: '370000' }], matters: [matter] };
    expect((await world.postAsService('/licence/v1/baseline', other)).status).toBe(409);
    const excessive = { ...matter, requirements: [{ type, items: ['KZ_KEINE'] }] };
    const refused = await world.postAsService('/licence/v1/baseline', { matters: [excessive] });
    expect(await refused.json()).toMatchObject({ code: 'matter_asks_too_much' });
    const listed = (await (await world.app.request('/licence/v1/matters')).json()) as {
      items: { code: string }[];
    };
    expect(listed.items.map(({ code }) => code)).toEqual([MATTER]);
  });

  test('only our own services bring a baseline', async () => {
    const world = await openCity();
    expect((await world.post('/licence/v1/baseline', { matters: [matter] }, first)).status).toBe(401);
  });

  test('a matter that was reviewed anew becomes its next version', async () => {
    const world = await openCity();
    await world.postAsService('/licence/v1/baseline', { matters: [matter] });
    await world.postAsService('/licence/v1/baseline', { matters: [{ ...matter, name: '示例事项（新）' }] });
    const answer = await world.app.request(`/licence/v1/matters?department=${WINDOW}`);
    const { items } = (await answer.json()) as { items: object[] };
    expect(items).toContainEqual(
      expect.objectContaining({ code: 'm-1', name: '示例事项（新）', version: 2 }),
    );
  });

  test('an authority and its end each take two persons of the bureau (LIC-A1)', async () => {
    const world = await openCity();
    const { successor: _, ...proposal } = authority;
    const path = '/licence/v1/authorities';
    expect((await world.post(path, proposal, first)).status).toBe(200);
    expect(isAuthorised(world)).toBe(false);
    const seen = { id: authority.id, version: 1 };
    const own = await world.post(`${path}/approve`, seen, first);
    expect(await own.json()).toMatchObject({ code: 'authority_same_person' });
    expect((await world.post(`${path}/approve`, seen, second)).status).toBe(200);
    expect(isAuthorised(world)).toBe(true);

    const end = { id: authority.id, version: 2, on: '2026-01-01', successor: null };
    expect((await world.post(`${path}/ends`, end, second)).status).toBe(200);
    expect(isAuthorised(world)).toBe(true);
    const ending = { id: authority.id, version: 3 };
    expect((await world.post(`${path}/ends/approve`, ending, second)).status).toBe(403);
    expect((await world.post(`${path}/ends/approve`, ending, first)).status).toBe(200);
    expect(isAuthorised(world)).toBe(false);
    expect(world.exchange.leaves.map(({ t }) => t)).toEqual(Array(4).fill('policy.changed'));
  });
});
