import { expect, test } from 'vitest';
import { insertParties, resourceCode } from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allContracts,
  type Contract,
  findContract,
  insertContract,
  listContractsOfResource,
  moveContract,
} from './contract.ts';

const contract: Contract = {
  id: 'urn:shuqiao:contract:102001-000001@1.0.0',
  resource: resourceCode,
  version: '1.0.0',
  state: 'active',
  publishedAtMs: 1_000,
  document: { $defs: { record: { type: 'object' } } },
};

describeOnBothEngines('contracts', 'catalogue', (open) => {
  test('are stored once per id and once per version of a resource', async () => {
    const store = await open();
    await insertParties(store);
    const insert = (change: Partial<Contract>) =>
      store.write((w) => insertContract(w, { ...contract, ...change }));

    expect(await insert({})).toBe(true);
    expect(await insert({ version: '2.0.0' })).toBe(false);
    expect(await insert({ id: 'other' })).toBe(false);
    expect(await insert({ id: 'next', version: '1.1.0', publishedAtMs: 2_000 })).toBe(true);
    expect(await findContract(store.read, contract.id)).toEqual(contract);
    expect(await listContractsOfResource(store.read, resourceCode)).toMatchObject([
      { version: '1.0.0' },
      { version: '1.1.0' },
    ]);
    expect(await allContracts(store.read)).toMatchObject([{ id: 'next' }, { id: contract.id }]);
  });

  test('move only out of the state they are in', async () => {
    const store = await open();
    await insertParties(store);
    await store.write((w) => insertContract(w, contract));

    expect(await store.write((w) => moveContract(w, contract.id, 'deprecated', 'retired'))).toBe(false);
    expect(await store.write((w) => moveContract(w, contract.id, 'active', 'deprecated'))).toBe(true);
    expect(await findContract(store.read, contract.id)).toMatchObject({ state: 'deprecated' });
  });
});
