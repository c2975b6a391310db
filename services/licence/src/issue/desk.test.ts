import type { LicenceDeskEntry } from '@shuqiao/schemas/types/licence-desk-page';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { readLicence } from './read-licence.ts';
import { searchLicences } from './search-licences.ts';
import {
  FOOD,
  foodIssue,
  foodType,
  issuerOf,
  MARKET,
  openIssuingWorld,
} from './testing/open-issuing-world.ts';

interface Shown {
  readonly items: readonly LicenceDeskEntry[];
  readonly next: string | null;
}

describe('the issuer’s desk', () => {
  const { open } = temporaryStores('sqlite', 'licence');

  async function openDesk() {
    const world = await openIssuingWorld(await open());
    searchLicences(world.app, world.deps);
    readLicence(world.app, world.deps);
    const identifiers: string[] = [];
    for (const number of ['A1', 'A2', 'A3']) {
      world.advance(1_000);
      identifiers.push((await world.issue(foodIssue({ ZZBH: number }))).identifier);
    }
    const ask = async (path: 'search' | 'read', body: object, department = FOOD) => {
      const answer = await world.post(`/licence/v1/licences/${path}`, body, issuerOf(department));
      return [answer.status, await answer.json()] as [number, Shown];
    };
    return { ...world, identifiers, ask };
  }

  test('lists what the department has issued, newest first, page by page', async () => {
    const { ask, identifiers } = await openDesk();
    const [status, first] = await ask('search', { limit: 2 });
    expect(status).toBe(200);
    expect(first.items.map(({ number }) => number)).toEqual(['A3', 'A2']);
    expect(first.items[0]).toMatchObject({ typeName: '食品经营许可证', state: '01', version: 1 });

    const [, second] = await ask('search', { limit: 2, cursor: first.next });
    expect(second).toMatchObject({ items: [{ identifier: identifiers[0] }], next: null });
  });

  test('finds by type, state, and words of number or holder', async () => {
    const { ask, act, identifiers } = await openDesk();
    await act({
      identifier: identifiers[1] ?? '',
      act: 'suspend',
      effectiveOn: '2026-11-20',
      reason: '检查',
    });
    const numbers = async (body: object) => (await ask('search', body))[1].items.map(({ number }) => number);

    expect(await numbers({ state: '02' })).toEqual(['A2']);
    expect(await numbers({ search: 'a3' })).toEqual(['A3']);
    expect(await numbers({ search: '示例餐饮', type: foodType })).toHaveLength(3);
    expect(await numbers({ search: identifiers[0] })).toEqual(['A1']);
  });

  test('shows one licence with its items, versions, acts and copies', async () => {
    const { ask, act, copy, identifiers } = await openDesk();
    const identifier = identifiers[0] ?? '';
    await copy(identifier, 'copy-1');
    await act({ identifier, act: 'suspend', effectiveOn: '2026-11-20', reason: '检查', reasonCode: 'R1' });

    const [status, shown] = await ask('read', { identifier });

    expect(status).toBe(200);
    expect(shown).toMatchObject({
      licence: { identifier, state: '02', since: '2026-11-20' },
      claims: { KZ_JYXM: ['热食类食品制售', '冷食类食品制售'] },
      related: null,
      versions: [{ version: 1 }],
      acts: [{ act: 'issue' }, { act: 'suspend', reason: '检查', reasonCode: 'R1', system: null }],
      copies: 1,
    });
  });

  test('knows nothing of what others have issued', async () => {
    const { ask, identifiers } = await openDesk();

    expect((await ask('search', {}, MARKET))[1]).toEqual({ items: [], next: null });
    expect((await ask('read', { identifier: identifiers[0] }, MARKET))[0]).toBe(404);
    expect((await ask('read', { identifier: '1.2.3' }))[0]).toBe(404);
  });

  test('refuses a cursor that it did not give', async () => {
    const { ask } = await openDesk();
    expect((await ask('search', { cursor: 'AAAA' }))[0]).toBe(400);
  });
});
