import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { allDepartments } from '@shuqiao/storage/catalogue/department';
import { describeOnBothEngines, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import {
  getContractDocument,
  hiddenResource,
  marketCode,
  newEntry,
  openResource,
  smallCity,
  taxCode,
} from '../testing/small-city.ts';
import { importCity, readChanges, readDirectory } from '../testing/steps.ts';
import { people, testCatalogue } from '../testing/test-catalogue.ts';

const { bureau } = people;

describeOnBothEngines('importing a city', 'catalogue', (open) => {
  test('stores all of it, as one change', async () => {
    const catalogue = testCatalogue(await open());

    await importCity(catalogue);

    const { departments, resources, contracts, purposes, legalBases, obligations } =
      await readDirectory(catalogue);
    const city = smallCity();
    const sorted = (codes: string[]) => codes.toSorted();
    expect(departments.map(({ code }) => code)).toEqual(sorted(city.departments.map(({ code }) => code)));
    expect(resources.map(({ code }) => code)).toEqual(sorted(city.resources.map(({ code }) => code)));
    expect(contracts.map(({ document }) => document)).toEqual(expect.arrayContaining(city.contracts));
    expect([purposes.length, legalBases.length, obligations.length]).toEqual([3, 2, 2]);
    expect(await readChanges(catalogue)).toHaveLength(1);
  });

  test('a second time changes nothing and leaves no record', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    const before = await readDirectory(catalogue);

    await importCity(catalogue);

    expect(await readDirectory(catalogue)).toEqual(before);
    expect(await readChanges(catalogue)).toHaveLength(1);
  });

  test('twice at once stores it once', async () => {
    const catalogue = testCatalogue(await open());
    const options = { as: bureau, json: smallCity() };

    const answers = await Promise.all([1, 2].map(() => catalogue.call('POST', '/imports', options)));

    expect(answers.map(({ status }) => status).every((status) => status === 204 || status === 409)).toBe(
      true,
    );
    expect(answers.map(({ status }) => status)).toContain(204);
    expect(await readChanges(catalogue)).toHaveLength(1);
  });

  test('that differs from a record is refused whole', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    const renamed = newEntry(openResource, { name: '改过的名称' });
    const json = smallCity({
      resources: [renamed],
      legalBases: [{ id: 'LB-0009', title: '新依据' }],
    });

    const answer = await catalogue.call('POST', '/imports', { as: bureau, json });

    expect(answer).toMatchObject({ status: 409, body: { code: 'already_exists', pointer: '/resources/0' } });
    expect((await readDirectory(catalogue)).legalBases.map(({ id }) => id)).not.toContain('LB-0009');
  });

  test('takes departments in any order, each after the one it was merged into', async () => {
    const catalogue = testCatalogue(await open());
    const [market, ...others] = smallCity().departments;
    if (!market) throw new Error('no market office');

    await importCity(catalogue, smallCity({ departments: [{ ...market, mergedInto: taxCode }, ...others] }));

    const { departments } = await readDirectory(catalogue);
    expect(departments.find(({ code }) => code === marketCode)?.mergedInto).toBe(taxCode);
  });
});

describe('an import', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');
  const obligation = { department: marketCode, resource: openResource, to: null, basis: 'LB-0002' };
  const conditional: Partial<Resource> = { share: 'conditional', condition: '限税务事项' };
  const unfit = getContractDocument(hiddenResource);

  const refused: [string, string, number, Partial<BaselineImport>][] = [
    ['with an unknown department', 'reference_unknown', 422, { departments: [] }],
    ['with an unknown basis', 'reference_unknown', 422, { legalBases: [] }],
    [
      'with departments merged in a circle',
      'reference_unknown',
      422,
      {
        departments: smallCity().departments.map((department) => ({
          ...department,
          mergedInto: department.code === marketCode ? taxCode : marketCode,
        })),
      },
    ],
    [
      'with an obligation twice at a time',
      'obligation_overlap',
      409,
      { obligations: ['2018-09-01', '2019-09-01'].map((from) => ({ ...obligation, from })) },
    ],
    [
      'with an obligation that ends before it begins',
      'validity_invalid',
      422,
      { obligations: [{ ...obligation, from: '2019-01-01', to: '2018-01-01' }] },
    ],
    [
      'with an entry that is conditional without scope and purpose',
      'conditions_required',
      409,
      { resources: [newEntry(openResource, conditional)], contracts: [], obligations: [] },
    ],
    [
      'with an entry that is withheld without grounds',
      'grounds_required',
      409,
      { resources: [newEntry(openResource, { share: 'not_shared' })], contracts: [], obligations: [] },
    ],
    [
      'with an entry that is unconditional and yet has conditions',
      'conditions_forbidden',
      409,
      { resources: [newEntry(openResource, { condition: '须领导签字' })], contracts: [], obligations: [] },
    ],
    [
      'with a contract whose items the entry does not have',
      'contract_invalid',
      422,
      {
        resources: [newEntry(openResource, { items: newEntry(hiddenResource).items })],
        contracts: [getContractDocument(openResource)],
        obligations: [],
      },
    ],
    [
      'with a contract that cannot be used',
      'contract_invalid',
      422,
      { contracts: [{ ...unfit, $id: 'urn:shuqiao:contract:102001-000001@9.9.9' }] },
    ],
  ];

  test.each(refused)(
    '%s is refused as %s, and nothing of it is stored',
    async (_what, code, status, change) => {
      const catalogue = testCatalogue(await open());

      const answer = await catalogue.call('POST', '/imports', { as: bureau, json: smallCity(change) });

      expect(answer).toMatchObject({ status, body: { code } });
      expect(await allDepartments(catalogue.store.read)).toEqual([]);
      expect(await readChanges(catalogue)).toEqual([]);
    },
  );

  test('is for the bureau, as JSON of at most 8 MiB', async () => {
    const catalogue = testCatalogue(await open());
    const json = smallCity();
    const oversized = `{"departments":"${'x'.repeat(8 * 1_048_576)}"}`;
    const call = (options: object) => catalogue.call('POST', '/imports', options);

    expect((await call({ json })).status).toBe(401);
    expect((await call({ as: people.market, json })).status).toBe(403);
    expect((await call({ as: bureau, json, headers: { 'content-type': 'text/plain' } })).status).toBe(415);
    expect((await call({ as: bureau, json: {}, raw: oversized })).status).toBe(413);
    expect((await call({ as: bureau, json: {}, raw: '{"departments":[' })).status).toBe(400);
    expect((await call({ as: bureau, json: { ...json, surplus: 1 } })).status).toBe(422);
    expect(await allDepartments(catalogue.store.read)).toEqual([]);
  });
});
