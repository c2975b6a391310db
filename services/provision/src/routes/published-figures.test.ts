import type { Role } from '@shuqiao/http/person';
import type { PublishedFigures } from '@shuqiao/schemas/types/published-figures';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { openWorld, readAnswer } from '../testing/world.ts';

const figure: PublishedFigures['figures'][number] = {
  name: { zh: '数据归集率', en: 'Data collection rate' },
  value: 86.2,
  unit: 'percent',
  date: '2018-09-17',
  source: '威海市人民政府网站',
  note: null,
};

describeOnBothEngines('published figures', 'provision', (_open, { create }) => {
  async function openFigures() {
    const world = await openWorld();
    const provision = await world.start((await create()).url);
    const post = async (body: unknown, role?: Role) => {
      const headers = new Headers({ 'Content-Type': 'application/json' });
      if (role) headers.set('Authorization', await world.personToken({ subject: 'person-1', role }));
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return provision.app.request('/provision/v1/published-figures', init);
    };
    return { post, read: () => readAnswer<PublishedFigures>(provision, 'published-figures') };
  }

  test('are none until the bureau puts them in, and then exactly its last set', async () => {
    const { post, read } = await openFigures();
    const before = await read();
    const first = await post({ figures: [figure, { ...figure, value: 94 }] }, 'bureau');
    const second = await post({ figures: [figure] }, 'bureau');

    expect(before).toEqual({ figures: [] });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await second.json()).toEqual({ figures: [figure] });
    expect(await read()).toEqual({ figures: [figure] });
  });

  test.each([
    [undefined, 401, 'unauthenticated_person'],
    ['officer', 403, 'role_required'],
    ['auditor', 403, 'role_required'],
  ] as const)('of a person who is %s are refused with %i', async (role, status, code) => {
    const { post, read } = await openFigures();
    const answer = await post({ figures: [figure] }, role);

    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code });
    expect(await read()).toEqual({ figures: [] });
  });

  test.each([
    ['a figure without a source', { ...figure, source: '' }],
    ['a figure without a date', { ...figure, date: '2018-09-31' }],
    ['another unit', { ...figure, unit: 'rate' }],
  ])('with %s are refused', async (_name, bad) => {
    const { post } = await openFigures();
    const answer = await post({ figures: [bad] }, 'bureau');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'body_invalid' });
  });
});
