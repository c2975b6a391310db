import { expect, test } from 'vitest';
import {
  basisId,
  insertParties,
  providerCode,
  requesterCode,
  resourceCode,
} from '../testing/catalogue-rows.ts';
import { describeOnBothEngines } from '../testing/temp-store.ts';
import {
  allObligations,
  endObligation,
  insertObligation,
  listObligations,
  type ObligationKey,
} from './obligation.ts';

const obligation = {
  resource: resourceCode,
  department: providerCode,
  fromOn: '2018-08-01',
  toOn: null,
  basis: basisId,
};

describeOnBothEngines('obligations', 'catalogue', (open) => {
  test('are listed by department, resource and date, each exactly once', async () => {
    const store = await open();
    await insertParties(store);
    await store.write(async (w) => {
      for (const department of [requesterCode, providerCode]) {
        for (const fromOn of ['2019-04-01', '2018-08-01']) {
          await insertObligation(w, { ...obligation, department, fromOn });
        }
      }
    });

    const seen: ObligationKey[] = [];
    let after: ObligationKey | undefined;
    for (;;) {
      const page = await listObligations(store.read, { after, limit: 3 });
      seen.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }

    expect(seen).toEqual(await allObligations(store.read));
    expect(seen.map(({ department, fromOn }) => [department, fromOn])).toEqual([
      [providerCode, '2018-08-01'],
      [providerCode, '2019-04-01'],
      [requesterCode, '2018-08-01'],
      [requesterCode, '2019-04-01'],
    ]);
    expect((await listObligations(store.read, { department: providerCode })).rows).toHaveLength(2);
    expect((await listObligations(store.read, { resource: 'none' })).rows).toEqual([]);
  });

  test('are stored once and ended once', async () => {
    const store = await open();
    await insertParties(store);
    const insert = () => store.write((w) => insertObligation(w, obligation));
    const end = (toOn: string) => store.write((w) => endObligation(w, obligation, toOn));

    expect([await insert(), await insert()]).toEqual([true, false]);
    expect([await end('2019-03-31'), await end('2020-01-01')]).toEqual([true, false]);
    expect(await allObligations(store.read)).toEqual([{ ...obligation, toOn: '2019-03-31' }]);
  });
});
