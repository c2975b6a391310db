import type { Application } from '@shuqiao/schemas/types/application';
import type { DirectoryGrant } from '@shuqiao/schemas/types/directory';
import type { GrantPage } from '@shuqiao/schemas/types/grant-page';
import { findApplication } from '@shuqiao/storage/catalogue/application';
import { listApplicationEvents } from '@shuqiao/storage/catalogue/application-event';
import { describeOnBothEngines, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { getContractDocument, hiddenResource, openResource, taxCode } from '../testing/small-city.ts';
import { importCity, readDirectory, submit } from '../testing/steps.ts';
import { type CallOptions, people, type TestCatalogue, testCatalogue } from '../testing/test-catalogue.ts';

const answer = (catalogue: TestCatalogue, id: string, json: object, as: CallOptions['as'] = people.market) =>
  catalogue.call<Application & { code: string }>('POST', `/applications/${id}/answer`, {
    ...(as ? { as } : {}),
    json,
  });

async function listGrants(catalogue: TestCatalogue): Promise<DirectoryGrant[]> {
  return (await catalogue.call<GrantPage>('GET', '/grants')).body.items;
}

describeOnBothEngines('the answer to an application', 'catalogue', (open) => {
  async function prepared(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    return catalogue;
  }

  test('if yes, is a grant of what was applied for, in the next directory', async () => {
    const catalogue = await prepared();
    const { id, submission } = await submit(catalogue, { to: '2027-11-22' });

    const answered = await answer(catalogue, id, { agree: true, quotaPerActorPerDay: 50 });

    expect(answered).toMatchObject({
      status: 200,
      body: { status: 'agreed', answeredBy: 'market-a', grant: 'G-2026-000001', clock: { status: 'met' } },
    });
    expect((await readDirectory(catalogue)).grants).toEqual([
      {
        id: 'G-2026-000001',
        resource: openResource,
        department: taxCode,
        systems: null,
        purposes: submission.purposes,
        legalBases: [submission.legalBasis],
        items: submission.items,
        masks: {},
        quotaPerDay: submission.quotaPerDay,
        quotaPerActorPerDay: 50,
        validFrom: '2026-11-23',
        validTo: '2027-11-22',
        state: 'active',
      },
    ]);
  });

  test('if yes, starts the twenty working days in which to provide (art. 22)', async () => {
    const catalogue = await prepared();
    const { id } = await submit(catalogue);
    await answer(catalogue, id, { agree: true });

    const stored = await findApplication(catalogue.store.read, id);

    expect(stored).toMatchObject({ provideDueOn: '2026-12-21', provideDueProvisional: false });
  });

  test('if no, keeps its reasons and grants nothing', async () => {
    const catalogue = await prepared();
    const [item] = Object.keys(getContractDocument(hiddenResource).$defs.record.properties);
    const { id } = await submit(catalogue, { resource: hiddenResource, items: [item ?? ''] });

    const refused = await answer(catalogue, id, { agree: false, reasons: '不符合共享条件' }, people.police);

    expect(refused).toMatchObject({
      status: 200,
      body: { status: 'refused', grant: null, answer: { agree: false, reasons: '不符合共享条件' } },
    });
    expect(await listGrants(catalogue)).toEqual([]);
    const events = await listApplicationEvents(catalogue.store.read, id);
    expect(events.at(-1)).toMatchObject({
      state: 'answered_no',
      reason: '不符合共享条件',
      article: '809-21',
    });
  });

  test('stands: of many at once one counts, and there is one grant', async () => {
    const catalogue = await prepared();
    const { id } = await submit(catalogue);

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => answer(catalogue, id, { agree: true })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('application_decided');
    expect((await listGrants(catalogue)).map(({ id }) => id)).toEqual(['G-2026-000001']);
  });

  test('numbers grants without a gap while others are given beside it', async () => {
    const catalogue = await prepared();
    const applications = await Promise.all(Array.from({ length: 5 }, () => submit(catalogue)));

    await Promise.all(applications.map(({ id }) => answer(catalogue, id, { agree: true })));

    expect((await listGrants(catalogue)).map(({ id }) => id)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `G-2026-00000${number}`),
    );
  });
});

describe('an answer', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');

  const refused: [string, number, string, object, CallOptions['as']][] = [
    ['no without reasons', 422, 'application_reasons_required', { agree: false }, people.market],
    [
      'no to unconditional sharing',
      409,
      'application_unconditional',
      { agree: false, reasons: '材料不齐' },
      people.market,
    ],
    [
      'yes that masks what is shared unconditionally',
      409,
      'conditions_forbidden',
      { agree: true, masks: { QYMC: 'name' } },
      people.market,
    ],
    [
      'yes that masks what nobody asked for',
      422,
      'application_item_unknown',
      { agree: true, masks: { FDDBR: 'name' } },
      people.market,
    ],
    ['yes by another department', 403, 'department_mismatch', { agree: true }, people.police],
    ['yes by the applicant', 403, 'department_mismatch', { agree: true }, people.tax],
    ['yes by the bureau', 403, 'role_required', { agree: true }, people.bureau],
    ['yes by nobody', 401, 'unauthenticated_person', { agree: true }, undefined],
    ['that is neither', 422, 'body_invalid', {}, people.market],
  ];

  test.each(refused)(
    '%s is refused with %i %s, and the application stays open',
    async (_what, status, code, json, as) => {
      const catalogue = testCatalogue(await open());
      await importCity(catalogue);
      const { id } = await submit(catalogue);

      const options = { ...(as ? { as } : {}), json };
      const given = await catalogue.call('POST', `/applications/${id}/answer`, options);

      expect(given).toMatchObject({ status, body: { code } });
      expect(await listGrants(catalogue)).toEqual([]);
      expect((await catalogue.call('GET', `/applications/${id}`)).body).toMatchObject({
        status: 'submitted',
      });
    },
  );

  test('to an application that nobody made is not found', async () => {
    const catalogue = testCatalogue(await open());

    expect(await answer(catalogue, 'A-2026-000001', { agree: true })).toMatchObject({ status: 404 });
  });
});
