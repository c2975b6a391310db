import { insertStampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import { allocateStatusIndexes } from '@shuqiao/storage/licence/status-list-entry';
import { listId, newStampedCopy } from '@shuqiao/storage/testing/licence-rows';
import { describe, expect, test } from 'vitest';
import { MARKET } from '../testing/open-licence-world.ts';
import { nowMs, summarise } from './testing/open-verify-world.ts';
import { temporaryWorlds } from './testing/verify-worlds.ts';

describe('the code printed on a stamped copy (LIC-C7)', () => {
  const openWorld = temporaryWorlds();

  async function openCopy(changes: Parameters<typeof newStampedCopy>[1] = {}) {
    const world = await openWorld();
    const { zzbs } = await world.registerFood();
    await world.store.write(async (w) => {
      const [statusIndex = 0] = (await allocateStatusIndexes(w, listId, ['copy-00001'])) ?? [];
      const parts = { matter: 'open-a-shop', audience: MARKET, caseId: 'case-1', expiresMs: nowMs + 1_000 };
      await insertStampedCopy(
        w,
        newStampedCopy(zzbs, { id: 'copy-00001', ...parts, ...changes, statusIndex }),
      );
    });
    return async (ask: object = { caseId: 'case-1', matter: 'open-a-shop' }, id = 'copy-00001') => {
      const qr = `${world.issuer}/portal/verify#copy=${id}`;
      return summarise((await world.ask({ qr, ...ask })).body.verification);
    };
  }

  test('leads to a check of the licence and of the copy, in its case', async () => {
    expect(await (await openCopy())()).toBe('valid');
  });

  test('without a case nothing was compared: it is neither accepted nor called false', async () => {
    expect(await (await openCopy())({})).toBe('indeterminate: copy_case_unknown');
  });

  test.each([
    ['LIC-C2 another matter', { matter: 'other' }, 'copy_purpose_mismatch'],
    ['LIC-C3 another department', { audience: '11371000MBT000062U' }, 'copy_audience'],
    ['LIC-C8 another case', { caseId: 'case-9' }, 'copy_case_mismatch'],
    ['LIC-C4 its end', { expiresMs: nowMs }, 'expired'],
  ])('%s refuses it', async (_, changes, code) => {
    expect(await (await openCopy(changes))()).toBe(`invalid: ${code}`);
  });

  test('of an unknown copy nothing is said but that no entry was found', async () => {
    expect(await (await openCopy())({}, 'copy-00002')).toBe('indeterminate: register_not_found');
  });
});
