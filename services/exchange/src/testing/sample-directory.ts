import { createRequire } from 'node:module';
import type { PrivateJwk } from '@shuqiao/protocol/keys/jwk';
import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { sqxCases } from '@shuqiao/protocol/testing/sqx-cases';
import type { ContractDocument, Directory, DirectorySystem } from '@shuqiao/schemas/types/directory';

export interface WorldKeys {
  requester: PrivateJwk;
  provider: PrivateJwk;
  other: PrivateJwk;
  stranger: PrivateJwk;
}

/** Synthetic codes with valid check characters. */
export const DEPARTMENT = {
  provider: '11371000MBT000273B',
  requester: '11371000MBT0002816',
  other: '11371000MBT000062U',
} as const;

const require = createRequire(import.meta.url);
const { gateway, grant, requester, resource } = sqxCases.fixtures;

export const readContract = (pathCode: string): ContractDocument =>
  require(`@shuqiao/schemas/resources/${pathCode}.json`);

export function toSystem(id: string, department: string, jwk: PrivateJwk): DirectorySystem {
  const { kid, alg } = jwk;
  const key = {
    kid,
    alg,
    jwk: toPublicJwk(jwk),
    notBefore: '2020-01-01T00:00:00Z',
    notAfter: null,
    revokedAt: null,
  };
  return { id, department, name: id, state: 'active', keys: [key] } as DirectorySystem;
}

const toDepartment = (code: string, name: string): Directory['departments'][number] => ({
  code,
  name,
  kind: 'department',
  inRate: true,
  validFrom: '2018-01-01',
  validTo: null,
  mergedInto: null,
});

const toResource = (
  code: string,
  name: string,
  requires: Partial<Record<'case' | 'subject' | 'consent', boolean>> = {},
) =>
  ({
    code,
    name,
    provider: DEPARTMENT.provider,
    share: 'unconditional',
    mode: 'api',
    cycle: 'realtime',
    grade: 'L2',
    state: 'published',
    publishedOn: '2018-09-01',
    withdrawnOn: null,
    legalBasis: null,
    itemCount: Object.keys(readContract(code.replace('/', '-')).$defs.record.properties).length,
    requires: { case: false, subject: false, consent: false, ...requires },
    visibleTo: 'all',
  }) satisfies Directory['resources'][number];

const toContract = (pathCode: string): Directory['contracts'][number] => {
  const document = readContract(pathCode);
  return {
    id: document.$id,
    resource: document['x-resource'],
    version: document['x-version'],
    state: 'active',
    document,
  };
};

const toGrant = (id: string, code: string, items: string[]): Directory['grants'][number] => ({
  id,
  resource: code,
  department: DEPARTMENT.requester,
  systems: null,
  purposes: [grant.purpose],
  legalBases: [grant.legal_basis],
  items,
  masks: {},
  quotaPerDay: 1_000_000,
  quotaPerActorPerDay: null,
  validFrom: '2020-01-01',
  validTo: null,
  state: 'active',
});

const toChannel = (id: string, code: string): Directory['channels'][number] => ({
  id,
  resource: code,
  department: DEPARTMENT.provider,
  type: 'table',
  state: 'live',
  maxBadShare: 0.5,
  boundOn: '2018-09-01',
  stoppedOn: null,
});

/** The smallest city in which every rule about hosted records can be shown. */
export function sampleDirectory(keys: WorldKeys, nowMs: number): Directory {
  return {
    issuer: gateway.issuer,
    version: 1,
    issuedAt: new Date(nowMs).toISOString(),
    expiresAt: new Date(nowMs + 24 * 3_600_000).toISOString(),
    departments: [
      toDepartment(DEPARTMENT.provider, '市工商局'),
      toDepartment(DEPARTMENT.requester, '市税务局'),
      toDepartment(DEPARTMENT.other, '市公安局'),
    ],
    systems: [
      toSystem(requester.iss, DEPARTMENT.requester, keys.requester),
      toSystem('dept-p', DEPARTMENT.provider, keys.provider),
      toSystem('dept-b', DEPARTMENT.other, keys.other),
    ],
    resources: [
      toResource(resource.resource_id, '企业登记基本信息'),
      toResource('201001/000001', '政务服务办件信息'),
      toResource('101001/000001', '居民身份信息核验', { subject: true }),
      toResource('101001/000002', '户籍人口基本信息', { case: true }),
      toResource('101003/000001', '婚姻登记信息', { consent: true }),
      toResource('105001/000002', '营业执照（电子证照）'),
      { ...toResource('102001/000002', '个体工商户登记信息'), visibleTo: [DEPARTMENT.other] },
    ],
    contracts: [
      '102001-000001',
      '201001-000001',
      '101001-000001',
      '101001-000002',
      '101003-000001',
      '105001-000002',
      '102001-000002',
    ].map(toContract),
    purposes: [
      { code: grant.purpose, name: '行政许可延续', department: DEPARTMENT.requester },
      { code: 'police/other', name: '其他事项', department: DEPARTMENT.other },
    ],
    legalBases: [{ id: grant.legal_basis, title: '政务数据共享条例第二十条' }],
    grants: [
      toGrant(grant.grant_id, resource.resource_id, ['TYSHXYDM', 'QYMC', 'DJZT']),
      toGrant('G-VERIFY', '101001/000001', ['HYJG']),
      toGrant('G-CASE', '101001/000002', ['GMSFHM', 'CSRQ']),
      toGrant('G-LICENCE', '105001/000002', ['ZZBS', 'TYSHXYDM', 'OFDWJ']),
      toGrant('G-CONSENT', '101003/000001', ['NFGMSFHM', 'NVFGMSFHM', 'DJLX', 'DJRQ']),
    ],
    channels: [
      toChannel('CH-1', resource.resource_id),
      toChannel('CH-2', '201001/000001'),
      toChannel('CH-3', '101001/000001'),
      toChannel('CH-4', '101001/000002'),
      toChannel('CH-5', '101003/000001'),
      toChannel('CH-6', '105001/000002'),
    ],
    obligations: [],
  };
}
