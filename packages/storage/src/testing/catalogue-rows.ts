import type { Application } from '../catalogue/application.ts';
import type { Department } from '../catalogue/department.ts';
import { insertDepartment } from '../catalogue/department.ts';
import type { Grant } from '../catalogue/grant.ts';
import { insertLegalBasis } from '../catalogue/legal-basis.ts';
import { insertResource, type Resource } from '../catalogue/resource.ts';
import type { System } from '../catalogue/system.ts';
import type { SystemKey } from '../catalogue/system-key.ts';
import type { Store } from '../store.ts';

type New<T> = Omit<T, 'version'>;

export const providerCode = '11371000MBT000273B';
export const requesterCode = '11371000MBT0002816';
export const resourceCode = '102001/000001';
export const basisId = '809-14';

export function newDepartment(change: Partial<Department> = {}): New<Department> {
  return {
    code: providerCode,
    name: '市工商局',
    kind: 'department',
    inRate: true,
    validFrom: '2018-08-01',
    validTo: null,
    mergedInto: null,
    ...change,
  };
}

export function newSystem(change: Partial<System> = {}): New<System> {
  return {
    id: 'gsj.registry',
    department: providerCode,
    name: '企业登记系统',
    state: 'active',
    createdAtMs: 1_000,
    ...change,
  };
}

export function newSystemKey(change: Partial<SystemKey> = {}) {
  return {
    kid: 'kid-1',
    system: 'gsj.registry',
    alg: 'ES256' as const,
    jwk: { kty: 'EC', crv: 'P-256' },
    uploadedBy: 'officer-a',
    uploadedAtMs: 1_000,
    notBeforeMs: 2_000,
    notAfterMs: null,
    ...change,
  };
}

export function newResource(change: Partial<Resource> = {}): New<Resource> {
  return {
    code: resourceCode,
    name: '企业登记基本信息',
    provider: providerCode,
    share: 'unconditional',
    mode: 'api',
    state: 'published',
    publishedOn: '2018-09-01',
    withdrawnOn: null,
    document: { summary: '企业的登记信息' },
    ...change,
  };
}

export function newApplication(change: Partial<Application> = {}): New<Application> {
  return {
    id: 'application-1',
    resource: resourceCode,
    department: requesterCode,
    provider: providerCode,
    state: 'submitted',
    document: { scene: '税务登记' },
    receivedAtMs: 10_000,
    receivedOn: '2026-11-23',
    ruleSet: 'cn-2025',
    calendar: '2026.1',
    materialRequestedAtMs: null,
    completedAtMs: null,
    answerDueOn: '2026-11-24',
    answerDueProvisional: false,
    extendedDays: 0,
    answeredAtMs: null,
    provideDueOn: null,
    provideDueProvisional: false,
    providedAtMs: null,
    ...change,
  };
}

export function newGrant(change: Partial<Grant> = {}): New<Grant> {
  return {
    id: 'grant-1',
    application: null,
    resource: resourceCode,
    department: requesterCode,
    systems: null,
    purposes: ['tax-registration'],
    legalBases: [basisId],
    items: ['TYSHXYDM', 'QYMC'],
    masks: { QYMC: 'name' },
    quotaPerDay: 1_000,
    quotaPerActorPerDay: null,
    validFrom: '2026-11-23',
    validTo: null,
    state: 'active',
    ...change,
  };
}

/** A provider, a requester, a resource and a legal basis for other rows to refer to. */
export async function insertParties(store: Store): Promise<void> {
  await store.write(async (w) => {
    await insertDepartment(w, newDepartment());
    await insertDepartment(w, newDepartment({ code: requesterCode, name: '市税务局', kind: 'vertical' }));
    await insertResource(w, newResource());
    await insertLegalBasis(w, { id: basisId, title: '政务数据共享条例第十四条', document: {} });
  });
}
