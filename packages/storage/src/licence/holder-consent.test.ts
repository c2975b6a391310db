import { expect, test } from 'vitest';
import { newHolderConsent, otherIssuerCode } from '../testing/licence-rows.ts';
import { describeOnBothEngines, type OpenTemporary } from '../testing/temp-store.ts';
import {
  type ConsentTaking,
  deleteUnusedConsents,
  findHolderConsent,
  type HolderConsent,
  insertHolderConsent,
  listConsentsOfHolder,
  revokeHolderConsent,
  takeHolderConsent,
} from './holder-consent.ts';

const { id, codeHash, department, matter, holderCode } = newHolderConsent();
const fresh = { usedMs: null, revokedMs: null, state: 'open' };

async function openGiven(open: OpenTemporary, change: Partial<HolderConsent> = {}) {
  const store = await open();
  await store.write((w) => insertHolderConsent(w, newHolderConsent(change)));
  const take = (over: Partial<ConsentTaking> = {}) =>
    store.write((w) =>
      takeHolderConsent(w, { codeHash, department, matter, caseId: 'case-1', nowMs: 2_000, ...over }),
    );
  const revoke = (holder: string, nowMs: number) =>
    store.write((w) => revokeHolderConsent(w, id, holder, nowMs));
  return { store, take, revoke };
}

describeOnBothEngines('a holder’s consent', 'licence', (open) => {
  test('comes back as it was given', async () => {
    const { store } = await openGiven(open);

    expect(await findHolderConsent(store.read, id)).toEqual({ ...newHolderConsent(), ...fresh });
    expect(await findHolderConsent(store.read, 'unknown')).toBeUndefined();
    const sameCode = newHolderConsent({ id: 'consent-2' });
    expect(await store.write((w) => insertHolderConsent(w, sameCode))).toBe(false);
  });

  test('is taken by one of many who have its code', async () => {
    const { store, take } = await openGiven(open);

    const taken = await Promise.all(
      Array.from({ length: 8 }, (_, i) => take({ caseId: `case-${i}`, nowMs: 2_000 + i })),
    );

    const [won, ...others] = taken.filter((consent) => consent !== undefined);
    expect(others).toEqual([]);
    expect(won).toMatchObject({ id, state: 'used' });
    expect(await findHolderConsent(store.read, id)).toEqual(won);
    expect(await take()).toBeUndefined();
  });

  test('is for one department and one matter, and ends in time', async () => {
    const { take } = await openGiven(open);

    expect(await take({ department: otherIssuerCode })).toBeUndefined();
    expect(await take({ matter: 'other' })).toBeUndefined();
    expect(await take({ codeHash: 'other' })).toBeUndefined();
    expect(await take({ nowMs: 9_000 })).toBeUndefined();
    expect(await take({ nowMs: 8_999 })).toMatchObject({ usedMs: 8_999, caseId: 'case-1' });
  });

  test('that names a case is for that case only', async () => {
    const { take } = await openGiven(open, { caseId: 'case-7' });

    expect(await take()).toBeUndefined();
    expect(await take({ caseId: null })).toBeUndefined();
    expect(await take({ caseId: 'case-7' })).toMatchObject({ caseId: 'case-7' });
  });

  test('that names no case can be taken without one', async () => {
    const { take } = await openGiven(open);

    expect(await take({ caseId: null })).toMatchObject({ caseId: null, state: 'used' });
  });

  test('is revoked once, by its holder, used or not', async () => {
    const { store, take, revoke } = await openGiven(open);

    expect(await revoke('somebody else', 2_000)).toBe(false);
    expect([await revoke(holderCode, 3_000), await revoke(holderCode, 4_000)]).toEqual([true, false]);
    expect(await take()).toBeUndefined();
    expect(await findHolderConsent(store.read, id)).toMatchObject({ state: 'revoked', revokedMs: 3_000 });
  });

  test('is revoked after its use too', async () => {
    const { store, take, revoke } = await openGiven(open);
    await take();

    expect(await revoke(holderCode, 3_000)).toBe(true);
    expect(await findHolderConsent(store.read, id)).toMatchObject({ usedMs: 2_000, revokedMs: 3_000 });
  });

  test('is listed to its holder, newest first', async () => {
    const { store } = await openGiven(open);
    await store.write(async (w) => {
      await insertHolderConsent(w, newHolderConsent({ id: 'consent-2', codeHash: '2' }));
      await insertHolderConsent(w, newHolderConsent({ id: 'consent-3', codeHash: '3', holderCode: 'other' }));
    });
    const idsOf = async (page: object) =>
      (await listConsentsOfHolder(store.read, holderCode, page)).rows.map((row) => row.id);

    expect(await idsOf({})).toEqual(['consent-2', id]);
    expect(await idsOf({ after: 'consent-2' })).toEqual([id]);
  });

  test('that nobody used is forgotten after its end, some at a time', async () => {
    const { store, take } = await openGiven(open);
    await take();
    await store.write(async (w) => {
      for (const n of ['2', '3']) {
        await insertHolderConsent(w, newHolderConsent({ id: n, codeHash: n }));
      }
    });
    const forget = (nowMs: number, limit: number) =>
      store.write((w) => deleteUnusedConsents(w, nowMs, limit));

    expect([await forget(8_999, 9), await forget(9_000, 1), await forget(9_000, 9)]).toEqual([0, 1, 1]);
    expect(await findHolderConsent(store.read, id)).toMatchObject({ state: 'used' });
  });
});
