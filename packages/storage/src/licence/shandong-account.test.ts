import { expect, test } from 'vitest';
import { issuerCode } from '../testing/licence-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import { endShandongAccount, findShandongAccount, insertShandongAccount } from './shandong-account.ts';

const account = {
  accessId: 'account-1',
  department: issuerCode,
  type: '11100000MB0143028R001',
  matter: 'open-a-shop',
  addresses: ['10.0.0.1'],
  sm2PublicKey: null,
  madeBy: 'bureau-1',
  madeMs: 1_000,
};

describeOnBothEngines('an account of the Shandong interface', 'licence', (open) => {
  test('comes back as it was made, under an id of its own', async () => {
    const store = await open();
    const insert = () => store.write((w) => insertShandongAccount(w, account));

    expect([await insert(), await insert()]).toEqual([true, false]);
    expect(await findShandongAccount(store.read, 'account-1')).toEqual({ ...account, endedMs: null });
    expect(await findShandongAccount(store.read, 'account-2')).toBeUndefined();
  });

  test('ends once, and the first time stands', async () => {
    const store = await open();
    await store.write((w) => insertShandongAccount(w, account));
    const end = (nowMs: number) => store.write((w) => endShandongAccount(w, 'account-1', nowMs));

    expect(await end(2_000)).toMatchObject({ accessId: 'account-1', endedMs: 2_000 });
    expect(await end(3_000)).toBeUndefined();
    expect(await findShandongAccount(store.read, 'account-1')).toMatchObject({ endedMs: 2_000 });
  });
});
