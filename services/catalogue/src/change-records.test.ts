import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import { temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import { catalogueOperations } from './operations.ts';
import {
  getContractDocument,
  hiddenResource,
  openResource,
  smallCity,
  taxCode,
  toVersion,
} from './testing/small-city.ts';
import {
  addActiveKey,
  addPendingKey,
  addTaxSystem,
  bindOpenResource,
  importCity,
  newSandboxRegistration,
  newSubmission,
  obtainGrant,
  readChanges,
  submit,
  takeNonce,
  taxSystem,
  toRegistration,
} from './testing/steps.ts';
import { type CallOptions, people, type TestCatalogue, testCatalogue } from './testing/test-catalogue.ts';

interface Write extends CallOptions {
  readonly path: string;
}

type Prepare = (catalogue: TestCatalogue) => Promise<Write>;

/** Each write operation with what makes it succeed. */
const writes: Readonly<Record<string, readonly [event: string, prepare: Prepare]>> = {
  importBaseline: [
    'baseline.imported',
    async () => ({
      path: '/imports',
      as: people.bureau,
      json: smallCity({ legalBases: [...smallCity().legalBases, { id: 'LB-0003', title: '另一依据' }] }),
    }),
  ],
  publishContract: [
    'contract.published',
    async () => ({
      path: '/resources/102001-000001/contracts',
      as: people.market,
      json: toVersion(getContractDocument(openResource), '1.1.0'),
    }),
  ],
  registerSystem: [
    'system.registered',
    async () => ({
      path: '/systems',
      as: people.tax,
      json: { id: 'tax.other', department: taxCode, name: '其他系统' },
    }),
  ],
  registerKey: [
    'key.registered',
    async (catalogue) => {
      const nonce = await takeNonce(catalogue);
      const json = toRegistration(generateKey('Ed25519'), nonce, catalogue.timers.clock());
      return { path: `/systems/${taxSystem}/keys`, as: people.tax, json };
    },
  ],
  approveKey: [
    'key.approved',
    async (catalogue) => {
      const { kid } = await addPendingKey(catalogue);
      return { path: `/systems/${taxSystem}/keys/${kid}/approval`, as: people.bureau };
    },
  ],
  removeKey: [
    'key.revoked',
    async (catalogue) => {
      const { kid } = await addActiveKey(catalogue);
      return { path: `/systems/${taxSystem}/keys/${kid}`, as: people.tax };
    },
  ],
  registerSandboxSystem: [
    'sandbox.registered',
    async (catalogue) => ({
      path: '/sandbox-systems',
      as: people.taxDeveloper,
      json: await newSandboxRegistration(catalogue),
    }),
  ],
  submitApplication: [
    'application.submitted',
    async () => ({ path: '/applications', as: people.tax, json: newSubmission({ resource: openResource }) }),
  ],
  answerApplication: [
    'application.answered',
    async (catalogue) => {
      const { id } = await submit(catalogue);
      return { path: `/applications/${id}/answer`, as: people.market, json: { agree: true } };
    },
  ],
  suspendGrant: [
    'grant.suspended',
    async (catalogue) => {
      const grant = await obtainGrant(catalogue);
      return { path: `/grants/${grant}/suspension`, as: people.market, json: { reason: '用途已终止' } };
    },
  ],
  bindChannel: [
    'channel.bound',
    async () => ({
      path: '/channels',
      as: people.police,
      json: { resource: hiddenResource, department: people.police.department, type: 'api', maxBadShare: 0.1 },
    }),
  ],
};

/** Changes nothing that anybody relies on. */
const withoutRecord = ['issueKeyNonce', 'issueSandboxNonce'];

describe('the record of changes', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');

  async function prepared(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    await addTaxSystem(catalogue);
    return catalogue;
  }

  test('covers every operation that writes', () => {
    const described = catalogueOperations.filter(({ method }) => method !== 'get').map(({ id }) => id);

    expect([...Object.keys(writes), ...withoutRecord].sort()).toEqual(described.sort());
  });

  test.each(Object.entries(writes))('holds exactly one entry for %s', async (id, [event, prepare]) => {
    const catalogue = await prepared();
    const { path, ...options } = await prepare(catalogue);
    const before = await readChanges(catalogue);
    const method = catalogueOperations.find((operation) => operation.id === id)?.method.toUpperCase() ?? '';

    const answer = await catalogue.call(method, path, options);

    const added = (await readChanges(catalogue)).slice(before.length);
    expect(answer.status).toBeLessThan(300);
    expect(added.map(({ record }) => record.event)).toEqual([event]);
    expect(added[0]?.record.actor).toBe(typeof options.as === 'object' ? options.as.subject : undefined);
  });

  test.each(Object.entries(writes))('holds nothing of a %s that was refused', async (id, [, prepare]) => {
    const catalogue = await prepared();
    const { path, ...options } = await prepare(catalogue);
    const before = await readChanges(catalogue);
    const method = catalogueOperations.find((operation) => operation.id === id)?.method.toUpperCase() ?? '';

    const answer = await catalogue.call(method, path, { ...options, as: people.operator });

    expect(answer).toMatchObject({ status: 403, body: { code: 'role_required' } });
    expect(await readChanges(catalogue)).toEqual(before);
  });

  test('goes on after the last number seen, and is for services only', async () => {
    const catalogue = await prepared();
    await bindOpenResource(catalogue);

    const rest = await catalogue.call<{ changes: { seq: number }[] }>('GET', '/changes?after=1&limit=1', {
      as: 'service',
    });

    expect(rest.body.changes.map(({ seq }) => seq)).toEqual([2]);
    expect(await catalogue.call('GET', '/changes', { as: people.bureau })).toMatchObject({ status: 401 });
    expect(await catalogue.call('GET', '/changes?after=-1', { as: 'service' })).toMatchObject({
      status: 400,
    });
  });
});
