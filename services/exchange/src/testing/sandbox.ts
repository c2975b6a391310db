import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { Directory } from '@shuqiao/schemas/types/directory';
import { grant } from './exchange-world.ts';
import { DEPARTMENT, toSystem } from './sample-directory.ts';

const key = generateKey('ES256');

export const sandbox = { id: 'sandbox-1', purpose: 'sandbox/trial', key } as const;

/** Trial access as the catalogue publishes it: a marked system, its key, a grant for it alone on each resource. */
export function addSandbox({ systems, purposes, grants, resources, contracts }: Directory): void {
  systems.push({ ...toSystem(sandbox.id, DEPARTMENT.requester, key), sandbox: true });
  purposes.push({ code: sandbox.purpose, name: '试调用', department: null });
  for (const { code } of resources) {
    const contract = contracts.find((one) => one.resource === code)?.document;
    const { record, answer } = contract?.$defs ?? {};
    grants.push({
      id: toTrialGrant(code),
      resource: code,
      department: DEPARTMENT.requester,
      systems: [sandbox.id],
      purposes: [sandbox.purpose],
      legalBases: [grant.legal_basis],
      items: Object.keys({ ...record?.properties, ...answer?.properties }),
      masks: {},
      quotaPerDay: 50,
      quotaPerActorPerDay: null,
      validFrom: '2020-01-01',
      validTo: null,
      state: 'active',
    });
  }
}

export const toTrialGrant = (code: string): string => `G-TRIAL-${code}`;
