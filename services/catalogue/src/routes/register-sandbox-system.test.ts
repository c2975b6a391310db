import { decideExchange } from '@shuqiao/domain/decide-exchange';
import { indexDirectory } from '@shuqiao/domain/directory-index';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { SandboxRegistration } from '@shuqiao/schemas/types/sandbox-registration';
import type { SandboxSystem } from '@shuqiao/schemas/types/sandbox-system';
import type { SystemPage } from '@shuqiao/schemas/types/system-page';
import { describeOnBothEngines, temporaryStores } from '@shuqiao/storage/testing/temp-store';
import { describe, expect, test } from 'vitest';
import {
  hiddenResource,
  newEntry,
  openResource,
  smallCity,
  taxCode,
  withheldResource,
} from '../testing/small-city.ts';
import {
  addSandbox,
  addTaxSystem,
  importCity,
  newSandboxRegistration,
  newSubmission,
  readChanges,
  readDirectory,
  takeNonce,
  takeSandboxNonce,
  taxSystem,
  toRegistration,
} from '../testing/steps.ts';
import {
  type CallOptions,
  people,
  startMs,
  type TestCatalogue,
  testCatalogue,
} from '../testing/test-catalogue.ts';

const DAY_MS = 86_400_000;

const register = (
  catalogue: TestCatalogue,
  json: SandboxRegistration,
  as: CallOptions['as'] = people.taxDeveloper,
) =>
  catalogue.call<SandboxSystem & { code: string; freeAt?: string }>('POST', '/sandbox-systems', { as, json });

describeOnBothEngines('registering a sandbox system', 'catalogue', (open) => {
  async function city(): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue);
    return catalogue;
  }

  test('gives all that a signed query needs, and is in the directory at once', async () => {
    const catalogue = await city();
    const key = generateKey('ES256');

    const { status, body } = await register(catalogue, await newSandboxRegistration(catalogue, { key }));

    const system = `sandbox-${key.kid}`;
    expect(status).toBe(201);
    expect(body).toMatchObject({
      system: { id: system, department: taxCode, expiresAt: '2026-11-24T02:00:00.000Z' },
      kid: key.kid,
      grant: { id: system, purposes: ['sandbox/trial'], legalBases: ['sandbox/trial'] },
      contract: 'urn:shuqiao:contract:102001-000001@1.0.0',
      requires: { case: false, subject: false, consent: false },
    });
    expect(body.grant.items).toContain('TYSHXYDM');
    const directory = JSON.parse((await catalogue.directory.current()).document);
    expect(directory.systems).toMatchObject([
      {
        id: system,
        sandbox: true,
        keys: [{ kid: key.kid, notBefore: '2026-11-23T02:00:00.000Z', notAfter: '2026-11-24T02:00:00.000Z' }],
      },
    ]);
  });

  test('lets its query pass every check of the exchange, for its own resource only', async () => {
    const catalogue = await city();
    const { system, grant, contract } = await addSandbox(catalogue);
    const index = indexDirectory(await readDirectory(catalogue));
    const ask = {
      system: system.id,
      resource: openResource,
      contract,
      grant: grant.id,
      purpose: 'sandbox/trial',
      legalBasis: 'sandbox/trial',
      filters: ['TYSHXYDM'],
    };

    expect(decideExchange(index, ask, startMs)).toMatchObject({ allow: { items: grant.items } });
    expect(decideExchange(index, { ...ask, resource: withheldResource }, startMs)).toHaveProperty('refuse');
    expect(decideExchange(index, { ...ask, purpose: 'any-matter' }, startMs)).toHaveProperty('refuse');
  });

  test('is over after a day: out of the directory by itself, with its purpose', async () => {
    const catalogue = await city();
    await addSandbox(catalogue);
    const { version } = await readDirectory(catalogue);

    await catalogue.timers.pass(DAY_MS - 1);
    expect((await readDirectory(catalogue)).systems).toHaveLength(1);
    await catalogue.timers.pass(1);

    const after = await readDirectory(catalogue);
    expect(after.version).toBeGreaterThan(version);
    expect([after.systems, after.grants]).toEqual([[], []]);
    expect(after.purposes.map(({ code }) => code)).not.toContain('sandbox/trial');
    expect(after.legalBases.map(({ id }) => id)).not.toContain('sandbox/trial');
  });

  test('is in no list of systems, grants or purposes unless it is asked for', async () => {
    const catalogue = await city();
    const { system } = await addSandbox(catalogue);
    const list = async (path: string) =>
      (await catalogue.call<SystemPage>('GET', path)).body.items.map((item) => item.id);

    expect(await list('/systems')).toEqual([]);
    expect(await list(`/systems?department=${taxCode}`)).toEqual([]);
    expect(await list('/grants')).toEqual([]);
    expect(await list('/systems?sandbox=true')).toEqual([system.id]);
    const one = { sandbox: true, expiresAt: system.expiresAt };
    expect((await catalogue.call('GET', `/systems/${system.id}`)).body).toMatchObject(one);
    expect((await catalogue.call('GET', '/purposes')).text).not.toContain('sandbox');
  });

  test('a developer has five at most, and one more when the first has ended', async () => {
    const catalogue = await city();
    for (let number = 1; number <= 5; number += 1) {
      await addSandbox(catalogue);
      await catalogue.timers.pass(1_000);
    }

    const sixth = await register(catalogue, await newSandboxRegistration(catalogue));
    const otherDeveloper = await addSandbox(catalogue, people.marketDeveloper);
    await catalogue.timers.pass(DAY_MS - 5_000);

    expect(sixth).toMatchObject({
      status: 409,
      body: { code: 'sandbox_limit_own', limit: 5, freeAt: '2026-11-24T02:00:00.000Z' },
    });
    expect(otherDeveloper.system.id).toMatch(/^sandbox-/);
    await addSandbox(catalogue);
  });

  test('five at most even when all are asked for at once', async () => {
    const catalogue = await city();
    const registrations = [];
    for (let number = 1; number <= 8; number += 1) {
      registrations.push(await newSandboxRegistration(catalogue));
    }

    const answers = await Promise.all(registrations.map((json) => register(catalogue, json)));

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
    expect(answers.filter(({ body }) => body.code === 'sandbox_limit_own')).toHaveLength(3);
  });

  test('two hundred at most for all developers together', async () => {
    const catalogue = await city();
    for (let number = 0; number < 200; number += 1) {
      const subject = `dev-${Math.floor(number / 5)}`;
      await addSandbox(catalogue, { subject, role: 'developer', department: taxCode });
    }

    const as = { subject: 'dev-late', role: 'developer', department: taxCode } as const;
    const answer = await register(catalogue, await newSandboxRegistration(catalogue, { as }), as);

    expect(answer).toMatchObject({ status: 409, body: { code: 'sandbox_limit_all', limit: 200 } });
  });

  test('a key belongs to its first system for ever', async () => {
    const catalogue = await city();
    await addTaxSystem(catalogue);
    const key = generateKey('ES256');
    await register(catalogue, await newSandboxRegistration(catalogue, { key }));
    const json = toRegistration(key, await takeNonce(catalogue), startMs);

    const again = await register(catalogue, await newSandboxRegistration(catalogue, { key }));
    const elsewhere = await catalogue.call('POST', `/systems/${taxSystem}/keys`, { as: people.tax, json });

    expect(again).toMatchObject({ status: 409, body: { code: 'key_duplicate' } });
    expect(elsewhere).toMatchObject({ status: 409, body: { code: 'key_duplicate' } });
  });

  test('a nonce is good once, and for the developer who took it', async () => {
    const catalogue = await city();
    const registration = await newSandboxRegistration(catalogue);
    const foreign = await newSandboxRegistration(catalogue, { as: people.marketDeveloper });
    await register(catalogue, registration);
    const key = generateKey('ES256');
    const nonce = await takeSandboxNonce(catalogue);
    const stolen = { resource: openResource, ...toRegistration(key, nonce, startMs, taxSystem) };

    for (const json of [foreign, stolen]) {
      expect(await register(catalogue, json)).toMatchObject({ status: 422, body: { code: 'key_proof' } });
    }
  });
});

describe('a sandbox system', () => {
  const { open } = temporaryStores('sqlite', 'catalogue');

  async function city(change: Parameters<typeof smallCity>[0] = {}): Promise<TestCatalogue> {
    const catalogue = testCatalogue(await open());
    await importCity(catalogue, smallCity(change));
    return catalogue;
  }

  async function refuse(
    catalogue: TestCatalogue,
    change: Partial<SandboxRegistration>,
    as = people.taxDeveloper,
  ) {
    const registration = await newSandboxRegistration(catalogue, { as });
    const before = await readChanges(catalogue);
    const answer = await register(catalogue, { ...registration, ...change }, as);
    expect(await readChanges(catalogue)).toEqual(before);
    return answer;
  }

  test('is refused for a resource that is not shared', async () => {
    const answer = await refuse(await city(), { resource: withheldResource });

    expect(answer).toMatchObject({ status: 409, body: { code: 'sandbox_not_shared' } });
  });

  test('is refused alike for a resource that is hidden from the department and one that does not exist', async () => {
    const catalogue = await city();
    const { marketDeveloper } = people;
    const unknown = { status: 422, body: { code: 'reference_unknown', pointer: '/resource' } };

    const hidden = await refuse(catalogue, { resource: hiddenResource }, marketDeveloper);

    expect(hidden).toMatchObject(unknown);
    expect(await refuse(catalogue, { resource: '999999/000001' })).toMatchObject({ status: 422 });
    expect(await refuse(catalogue, { resource: '201001/000009' }, marketDeveloper)).toMatchObject(unknown);
    expect(
      (await register(catalogue, { ...(await newSandboxRegistration(catalogue)), resource: hiddenResource }))
        .status,
    ).toBe(201);
  });

  test('is refused without a contract in force, and for a withdrawn resource', async () => {
    const withdrawn = { state: 'withdrawn', withdrawnOn: '2026-01-01' } as const;

    expect(await refuse(await city({ contracts: [] }), {})).toMatchObject({
      status: 409,
      body: { code: 'sandbox_no_contract' },
    });
    const gone = await city({
      resources: [newEntry(openResource, withdrawn)],
      contracts: [],
      obligations: [],
    });
    expect(await refuse(gone, {})).toMatchObject({ status: 409, body: { code: 'state_conflict' } });
  });

  test('is for developers of a department that exists', async () => {
    const catalogue = await city();
    const json = await newSandboxRegistration(catalogue);
    const stray = { subject: 'dev-x', role: 'developer' } as const;
    const unknown = { ...stray, department: '11371000MBT000118Y' };

    for (const as of [people.tax, people.bureau, people.auditor, people.operator]) {
      expect(await register(catalogue, json, as)).toMatchObject({
        status: 403,
        body: { code: 'role_required' },
      });
      const nonce = await catalogue.call('POST', '/sandbox-systems/nonce', { as });
      expect(nonce).toMatchObject({ status: 403, body: { code: 'role_required' } });
    }
    const noDepartment = { status: 403, body: { code: 'sandbox_no_department' } };
    expect(await register(catalogue, json, stray)).toMatchObject(noDepartment);
    const own = await newSandboxRegistration(catalogue, { as: unknown });
    expect(await register(catalogue, own, unknown)).toMatchObject(noDepartment);
    expect(await catalogue.call('POST', '/sandbox-systems', { json })).toMatchObject({ status: 401 });
  });

  test('has an ES256 key, with its public half only', async () => {
    const catalogue = await city();
    const ed25519 = await newSandboxRegistration(catalogue, { key: generateKey('Ed25519') });
    const { d } = generateKey('ES256');
    const { jwk } = await newSandboxRegistration(catalogue);

    expect(await register(catalogue, ed25519)).toMatchObject({
      status: 422,
      body: { code: 'sandbox_key_alg' },
    });
    expect(await refuse(catalogue, { jwk: { ...jwk, d } })).toMatchObject({
      status: 422,
      body: { code: 'key_private' },
    });
    expect(await refuse(catalogue, { jwk: {} })).toMatchObject({ status: 422 });
  });

  test('never gets what real systems get: no second key, no place on an application', async () => {
    const catalogue = await city();
    const { system } = await addSandbox(catalogue);

    const nonce = await catalogue.call('POST', `/systems/${system.id}/keys/nonce`, { as: people.tax });
    const json = newSubmission({ systems: [system.id] });
    const application = await catalogue.call('POST', '/applications', { as: people.tax, json });

    expect(nonce).toMatchObject({ status: 409, body: { code: 'state_conflict', state: 'sandbox' } });
    expect(application).toMatchObject({ status: 422, body: { pointer: '/systems/0' } });
  });

  test('its purpose cannot be applied for', async () => {
    const catalogue = await city();
    await addSandbox(catalogue);
    const json = newSubmission({ purposes: ['sandbox/trial'] });

    const answer = await catalogue.call('POST', '/applications', { as: people.tax, json });

    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'reference_unknown', pointer: '/purposes/0' },
    });
  });

  test('can be revoked by an officer of its department before its day is over', async () => {
    const catalogue = await city();
    const { system, kid } = await addSandbox(catalogue);

    await catalogue.call('DELETE', `/systems/${system.id}/keys/${kid}`, { as: people.tax });

    expect((await readDirectory(catalogue)).systems).toMatchObject([
      { keys: [{ kid, revokedAt: '2026-11-23T02:00:00.000Z' }] },
    ]);
  });
});
