import { expect, test } from 'vitest';
import { newAccount } from '../testing/portal-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  findAccount,
  hasAccounts,
  holdActiveAccounts,
  insertAccount,
  listAccounts,
  replaceAccount,
} from './account.ts';
import { consumeTotpStep } from './totp-step.ts';

describeOnBothEngines('accounts', 'portal', (open) => {
  test('come back as stored, in the order of their ids', async () => {
    const store = await open();
    expect(await hasAccounts(store.read)).toBe(false);
    await store.write(async (w) => {
      await insertAccount(w, newAccount({ id: 'b' }));
      await insertAccount(w, newAccount({ id: 'a', mustChangePassword: false, department: 'D' }));
    });

    expect(await findAccount(store.read, 'a')).toEqual({
      ...newAccount({ id: 'a', mustChangePassword: false, department: 'D' }),
      version: 1,
    });
    expect(await listAccounts(store.read, { limit: 1 })).toMatchObject({ rows: [{ id: 'a' }], next: 'a' });
    expect(await listAccounts(store.read, { after: 'a' })).toMatchObject({ rows: [{ id: 'b' }], next: null });
    expect(await hasAccounts(store.read)).toBe(true);
  });

  test('keep their id for themselves', async () => {
    const store = await open();
    expect(await store.write((w) => insertAccount(w, newAccount()))).toBe(true);
    expect(await store.write((w) => insertAccount(w, newAccount({ name: '他人' })))).toBe(false);
  });

  test('are replaced only from the version that was read', async () => {
    const store = await open();
    await store.write((w) => insertAccount(w, newAccount()));
    const disabled = { ...newAccount({ state: 'disabled' }), version: 1 };
    expect(await store.write((w) => replaceAccount(w, disabled))).toBe(true);
    expect(await store.write((w) => replaceAccount(w, disabled))).toBe(false);
  });

  test('of one role are held: of two writers that each disable another of the last two, one sees a single one left', async () => {
    const store = await open();
    await store.write(async (w) => {
      for (const id of ['a', 'b']) await insertAccount(w, newAccount({ id, role: 'administrator' }));
      await insertAccount(w, newAccount({ id: 'c', role: 'administrator', state: 'disabled' }));
    });
    const disable = (id: string) =>
      store.write(async (w) => {
        const active = await holdActiveAccounts(w, 'administrator');
        const account = await findAccount(w, id);
        if (active.length > 1 && account) await replaceAccount(w, { ...account, state: 'disabled' });
        return active.length;
      });

    const seen = await Promise.all([disable('a'), disable('b')]);
    expect(seen.toSorted()).toEqual([1, 2]);
  });

  test('take a code of a time step once, and none of an earlier step after it', async () => {
    const store = await open();
    await store.write((w) => insertAccount(w, newAccount()));
    const take = (step: number) => store.write((w) => consumeTotpStep(w, 'lin', step));
    expect(await Promise.all([take(7), take(7)])).toContain(false);
    expect(await take(6)).toBe(false);
    expect(await take(8)).toBe(true);
  });

  test('that were read before a code was taken cannot bring it back', async () => {
    const store = await open();
    await store.write((w) => insertAccount(w, newAccount()));
    const before = await findAccount(store.read, 'lin');
    await store.write((w) => consumeTotpStep(w, 'lin', 7));
    expect(before && (await store.write((w) => replaceAccount(w, before)))).toBe(false);
  });
});
