import type { CodeTable } from '@shuqiao/schemas/types/code-table';
import type { CodeTablePage } from '@shuqiao/schemas/types/code-table-page';
import { describeOnBothEngines } from '@shuqiao/storage/testing/temp-store';
import { expect, test } from 'vitest';
import { smallCity } from '../testing/small-city.ts';
import { importCity, readChanges } from '../testing/steps.ts';
import { people, testCatalogue } from '../testing/test-catalogue.ts';

const sexes: CodeTable = {
  name: 'GB/T 2261.1',
  title: '人的性别代码',
  standard: 'GB/T 2261.1',
  codes: [
    { code: '1', title: '男性' },
    { code: '2', title: '女性' },
  ],
};
const results: CodeTable = {
  name: 'local:HYJG',
  title: '核验结果',
  standard: null,
  codes: [{ code: '1', title: '一致' }],
};
const codeTables = [results, sexes];

describeOnBothEngines('code tables', 'catalogue', (open) => {
  async function city() {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue, smallCity({ codeTables }));
    return catalogue;
  }

  test('are read by the name that items refer to, slash and space included', async () => {
    const catalogue = await city();

    const answer = await catalogue.call('GET', `/code-tables/${encodeURIComponent(sexes.name)}`);

    expect(answer).toMatchObject({ status: 200, body: sexes });
    expect(await catalogue.call('GET', '/code-tables/local:HYJG')).toMatchObject({ body: results });
    for (const name of ['HYJG', 'GB', '%2F', '%00']) {
      expect(await catalogue.call('GET', `/code-tables/${name}`)).toMatchObject({ status: 404 });
    }
  });

  test('are listed by name, page by page', async () => {
    const catalogue = await city();

    const first = (await catalogue.call<CodeTablePage>('GET', '/code-tables?limit=1')).body;
    const rest = await catalogue.call<CodeTablePage>('GET', `/code-tables?cursor=${first.next}`);

    expect(first.items).toEqual([sexes]);
    expect(rest.body).toEqual({ items: [results], next: null });
  });

  test('can be imported later, for a city that was imported without them', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);

    await importCity(catalogue, smallCity({ codeTables }));
    await importCity(catalogue, smallCity({ codeTables }));

    const imports = (await readChanges(catalogue)).map(({ record }) => record.added);
    expect(imports).toHaveLength(2);
    expect(imports[1]).toEqual({ codeTables: 2 });
  });

  test('never change by an import', async () => {
    const catalogue = await city();
    const json = smallCity({ codeTables: [{ ...sexes, title: '性别' }] });

    const answer = await catalogue.call('POST', '/imports', { as: people.bureau, json });

    expect(answer).toMatchObject({ status: 409, body: { code: 'already_exists', pointer: '/codeTables/0' } });
  });
});
