import { generateKey } from '@shuqiao/protocol/keys/generate-key';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { DEFAULT_CITY, generateCity, scaleCity } from '@shuqiao/seeds/generate-city';
import { readSystems } from '@shuqiao/seeds/read-seeds';
import { rowsOf } from '@shuqiao/seeds/rows-of';
import type { World } from './world.ts';

const RESOURCE = '102001/000001';
/** 市工商局 provides, 市税务局 asks. */
const PROVIDER_SYSTEM = 'wh-gsj-djxt';
const REQUESTER_SYSTEM = 'wh-shuiwu-zgxt';
const SCALE = 0.2;

export interface WorldKeys {
  readonly gateway: PrivateJwk;
  readonly requester: PrivateJwk;
}

interface WorldOptions {
  readonly issuer: string;
  readonly grantId?: string;
  readonly keys?: WorldKeys;
}

function getContract() {
  const contract = readContracts().find((each) => each['x-resource'] === RESOURCE);
  if (!contract) throw new Error(`no contract for ${RESOURCE}`);
  return contract;
}

function getSystem(id: string) {
  const system = readSystems().find((each) => each.id === id);
  if (!system) throw new Error(`no system ${id}`);
  return system;
}

/** Enterprises of the seeds, and a grant of eight of their eleven items without masks. */
export function createWorld({ issuer, grantId = 'G-BENCH', keys = freshKeys() }: WorldOptions): World {
  const { id, department } = getSystem(REQUESTER_SYSTEM);
  return {
    issuer,
    gatewayKey: keys.gateway,
    requester: { id, department, key: toPublicJwk(keys.requester) },
    requesterKey: keys.requester,
    provider: getSystem(PROVIDER_SYSTEM).department,
    contract: getContract(),
    grant: { id: grantId, ...grantTerms },
    dataAsOfMs: Date.parse('2018-12-28T00:00:00Z'),
    records: [...rowsOf(generateCity(scaleCity(DEFAULT_CITY, SCALE)), RESOURCE)],
  };
}

export const grantTerms = {
  purposes: ['371000-qykb-04'],
  legalBases: ['LB-0002'],
  items: ['TYSHXYDM', 'QYMC', 'FDDBR', 'ZCZB', 'CLRQ', 'HYDM', 'ZS', 'DJZT'],
  quotaPerDay: 1_000_000_000,
} as const;

export const worldSystems = { provider: PROVIDER_SYSTEM, requester: REQUESTER_SYSTEM } as const;

function freshKeys(): WorldKeys {
  return { gateway: generateKey('ES256'), requester: generateKey('ES256') };
}
