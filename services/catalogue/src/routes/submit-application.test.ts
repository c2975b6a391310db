import { fakeTimers } from '@shuqiao/http/testing/fake-timers';
import type { Application } from '@shuqiao/schemas/types/application';
import { listApplicationEvents } from '@shuqiao/storage/catalogue/application-event';
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
  withheldResource,
} from '../testing/small-city.ts';
import { importCity, newSubmission, submit } from '../testing/steps.ts';
import { type CallOptions, people, startMs, testCatalogue } from '../testing/test-catalogue.ts';

describeOnBothEngines('submitting an application', 'catalogue', (open) => {
  test('starts the provider’s clock under Order 809: one working day for unconditional sharing', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);

    const application = await submit(catalogue);

    expect(application).toMatchObject({
      id: 'A-2026-000001',
      department: taxCode,
      provider: marketCode,
      status: 'submitted',
      submittedAt: new Date(startMs).toISOString(),
      submittedBy: 'tax-a',
      clock: {
        ruleSet: 'cn-2025@1.0.0',
        step: 'apply.answer.unconditional',
        startedOn: '2026-11-23',
        dueOn: '2026-11-24',
        provisional: false,
        status: 'running',
      },
      answer: null,
      grant: null,
    });
    const [event] = await listApplicationEvents(catalogue.store.read, application.id);
    expect(event).toMatchObject({ actor: 'tax-a', state: 'submitted', article: '809-20' });
  });

  test('of several at once gives each a number of its own, without a gap', async () => {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);

    const applications = await Promise.all(Array.from({ length: 6 }, () => submit(catalogue)));

    expect(applications.map(({ id }) => id).sort()).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `A-2026-00000${number}`),
    );
  });
});

describe('an application', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');

  async function city(change = {}) {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue, smallCity(change));
    return catalogue;
  }

  test('for conditional sharing has ten working days, overdue on the day after', async () => {
    const catalogue = await city();
    const [item] = Object.keys(getContractDocument(hiddenResource).$defs.record.properties);

    const { id, clock } = await submit(catalogue, { resource: hiddenResource, items: [item ?? ''] });
    const fortnightLater = testCatalogue(catalogue.store, fakeTimers(startMs + 15 * 24 * 3_600_000));
    const later = await fortnightLater.call<Application>('GET', `/applications/${id}`, { as: people.tax });

    expect(clock).toMatchObject({ step: 'apply.answer.conditional', dueOn: '2026-12-07', status: 'running' });
    expect(later.body.clock?.status).toBe('overdue');
  });

  const refused: [string, number, string, Parameters<typeof newSubmission>[0], CallOptions['as']][] = [
    ['for the own resource', 409, 'application_own_resource', {}, people.market],
    ['for an unknown resource', 422, 'reference_unknown', { resource: '102001/999999' }, people.tax],
    ['for a hidden resource', 422, 'reference_unknown', { resource: hiddenResource }, people.market],
    [
      'for what is not shared',
      409,
      'application_not_shared',
      { resource: withheldResource, items: ['XM'], purposes: ['any-matter'] },
      people.police,
    ],
    ['for unknown items', 422, 'application_item_unknown', { items: ['TYSHXYDM', 'NICHTS'] }, people.tax],
    ['under an unknown basis', 422, 'reference_unknown', { legalBasis: 'LB-9999' }, people.tax],
    [
      'for another department’s purpose',
      422,
      'reference_unknown',
      { purposes: ['police-matter'] },
      people.tax,
    ],
    ['for another department’s system', 422, 'reference_unknown', { systems: ['police.x'] }, people.tax],
    ['that ends before it begins', 422, 'validity_invalid', { to: '2026-11-22' }, people.tax],
    ['with a blank scene', 422, 'application_incomplete', { scene: '  ' }, people.tax],
    ['without items', 422, 'body_invalid', { items: [] }, people.tax],
    ['of the bureau', 403, 'role_required', {}, people.bureau],
    ['of nobody', 401, 'unauthenticated_person', {}, undefined],
  ];

  test.each(refused)(
    '%s is refused with %i %s, and no number is spent',
    async (_what, status, code, change, as) => {
      const catalogue = await city();

      const answer = await catalogue.call('POST', '/applications', {
        ...(as ? { as } : {}),
        json: newSubmission(change),
      });

      expect(answer).toMatchObject({ status, body: { code } });
      expect((await submit(catalogue)).id).toBe('A-2026-000001');
    },
  );

  test('for what was withdrawn is refused', async () => {
    const entry = newEntry(openResource, { state: 'withdrawn', withdrawnOn: '2026-01-01' });
    const catalogue = await city({ resources: [entry], contracts: [], obligations: [] });

    const answer = await catalogue.call('POST', '/applications', { as: people.tax, json: newSubmission() });

    expect(answer).toMatchObject({ status: 409, body: { code: 'state_conflict', state: 'withdrawn' } });
  });
});
