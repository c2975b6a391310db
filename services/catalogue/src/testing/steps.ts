import type { Person } from '@shuqiao/http/person';
import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { signKeyProof } from '@shuqiao/protocol/keys/proof-of-possession';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { toSigningKey } from '@shuqiao/protocol/keys/to-signing-key';
import type { Application } from '@shuqiao/schemas/types/application';
import type { ApplicationSubmission } from '@shuqiao/schemas/types/application-submission';
import type { ChangePage } from '@shuqiao/schemas/types/change-page';
import type { Directory } from '@shuqiao/schemas/types/directory';
import type { SystemKey } from '@shuqiao/schemas/types/key';
import type { KeyRegistration } from '@shuqiao/schemas/types/key-registration';
import type { SandboxRegistration } from '@shuqiao/schemas/types/sandbox-registration';
import type { SandboxSystem } from '@shuqiao/schemas/types/sandbox-system';
import { openResource, smallCity, taxCode } from './small-city.ts';
import { type Answer, issuer, people, type TestCatalogue } from './test-catalogue.ts';

/** What a test must have before it begins. */
function demand<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) throw new Error(`${answer.status} instead of ${status}: ${answer.text}`);
  return answer.body;
}

export async function importCity(catalogue: TestCatalogue, city = smallCity()): Promise<void> {
  demand(await catalogue.call('POST', '/imports', { as: people.bureau, json: city }), 204);
}

export async function readDirectory(catalogue: TestCatalogue): Promise<Directory> {
  return demand(await catalogue.call<Directory>('GET', '/directory', { as: 'service' }), 200);
}

export async function readChanges(catalogue: TestCatalogue): Promise<ChangePage['changes']> {
  return demand(await catalogue.call<ChangePage>('GET', '/changes?limit=1000', { as: 'service' }), 200)
    .changes;
}

export const taxSystem = 'tax.collection';

export async function addTaxSystem(catalogue: TestCatalogue, id = taxSystem): Promise<void> {
  const json = { id, department: taxCode, name: '税收征管系统' };
  demand(await catalogue.call('POST', '/systems', { as: people.tax, json }), 201);
}

export async function takeNonce(catalogue: TestCatalogue, system = taxSystem): Promise<string> {
  const path = `/systems/${system}/keys/nonce`;
  return demand(await catalogue.call<{ nonce: string }>('POST', path, { as: people.tax }), 201).nonce;
}

export function toRegistration(
  key: PrivateJwk,
  nonce: string,
  nowMs: number,
  system = taxSystem,
): KeyRegistration {
  const proof = signKeyProof(toSigningKey(key), { system, audience: issuer, nonce, nowMs });
  return { jwk: { ...toPublicJwk(key) } as KeyRegistration['jwk'], proof };
}

/** Uploaded by the tax office's officer, approved by nobody yet. */
export async function addPendingKey(catalogue: TestCatalogue, system = taxSystem): Promise<SystemKey> {
  const key = generateKey('ES256');
  const json = toRegistration(key, await takeNonce(catalogue, system), catalogue.timers.clock(), system);
  return demand(
    await catalogue.call<SystemKey>('POST', `/systems/${system}/keys`, { as: people.tax, json }),
    201,
  );
}

export async function addActiveKey(catalogue: TestCatalogue, system = taxSystem): Promise<SystemKey> {
  const { kid } = await addPendingKey(catalogue, system);
  const path = `/systems/${system}/keys/${kid}/approval`;
  return demand(await catalogue.call<SystemKey>('POST', path, { as: people.taxColleague }), 200);
}

export async function takeSandboxNonce(
  catalogue: TestCatalogue,
  as: Person = people.taxDeveloper,
): Promise<string> {
  return demand(await catalogue.call<{ nonce: string }>('POST', '/sandbox-systems/nonce', { as }), 201).nonce;
}

export async function newSandboxRegistration(
  catalogue: TestCatalogue,
  { as = people.taxDeveloper, key = generateKey('ES256') }: { as?: Person; key?: PrivateJwk } = {},
): Promise<SandboxRegistration> {
  const nonce = await takeSandboxNonce(catalogue, as);
  const system = `sandbox-${key.kid}`;
  return { resource: openResource, ...toRegistration(key, nonce, catalogue.timers.clock(), system) };
}

export async function addSandbox(
  catalogue: TestCatalogue,
  as: Person = people.taxDeveloper,
): Promise<SandboxSystem> {
  const json = await newSandboxRegistration(catalogue, { as });
  return demand(await catalogue.call<SandboxSystem>('POST', '/sandbox-systems', { as, json }), 201);
}

export function newSubmission(change: Partial<ApplicationSubmission> = {}): ApplicationSubmission {
  return {
    resource: openResource,
    items: ['TYSHXYDM', 'QYMC'],
    legalBasis: 'LB-0001',
    scene: '税务登记时核对企业登记信息',
    scope: '市税务局纳税服务岗位',
    mode: 'api',
    from: '2026-11-23',
    to: null,
    purposes: ['tax-registration'],
    systems: null,
    quotaPerDay: 1_000,
    ...change,
  };
}

export async function submit(
  catalogue: TestCatalogue,
  change: Partial<ApplicationSubmission> = {},
): Promise<Application> {
  const json = newSubmission(change);
  return demand(await catalogue.call<Application>('POST', '/applications', { as: people.tax, json }), 201);
}

/** The id of the grant that the market office's yes has made. */
export async function obtainGrant(catalogue: TestCatalogue): Promise<string> {
  const { id } = await submit(catalogue);
  const path = `/applications/${id}/answer`;
  const options = { as: people.market, json: { agree: true } };
  const { grant } = demand(await catalogue.call<Application>('POST', path, options), 200);
  if (grant === null) throw new Error('no grant');
  return grant;
}

export async function bindOpenResource(catalogue: TestCatalogue): Promise<string> {
  const { provider, ...json } = {
    provider: people.market,
    resource: openResource,
    department: people.market.department,
    type: 'api',
    maxBadShare: 0.05,
  };
  return demand(await catalogue.call<{ id: string }>('POST', '/channels', { as: provider, json }), 201).id;
}
