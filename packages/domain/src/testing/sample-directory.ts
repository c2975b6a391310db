import type {
  ContractDocument,
  ContractItem,
  Directory,
  DirectoryChannel,
  DirectoryContract,
  DirectoryDepartment,
  DirectoryGrant,
  DirectoryObligation,
  DirectoryResource,
  DirectorySystem,
} from '@shuqiao/schemas/types/directory';

/** Synthetic codes with valid check characters. */
export const COMMERCE = '11371000MBT000273B';
export const TAX = '11371000MBT0002816';
export const POLICE = '11371000MBT000062U';
export const MARKET = '11371000MBT000257M';

export function sampleDepartment(over: Partial<DirectoryDepartment> = {}): DirectoryDepartment {
  return {
    code: COMMERCE,
    name: '市工商局',
    kind: 'department',
    inRate: true,
    validFrom: '2018-01-01',
    validTo: null,
    mergedInto: null,
    ...over,
  };
}

export function sampleSystem(over: Partial<DirectorySystem> = {}): DirectorySystem {
  return { id: 'tax-core', department: TAX, name: '征管系统', state: 'active', keys: [], ...over };
}

export function sampleResource(over: Partial<DirectoryResource> = {}): DirectoryResource {
  return {
    code: '102001/000001',
    name: '企业登记基本信息',
    provider: COMMERCE,
    share: 'unconditional',
    mode: 'api',
    cycle: 'daily',
    grade: 'L2',
    state: 'published',
    publishedOn: '2018-01-01',
    withdrawnOn: null,
    legalBasis: null,
    itemCount: 4,
    requires: { case: false, subject: false, consent: false },
    visibleTo: 'all',
    ...over,
  };
}

const ITEMS: Readonly<Record<string, ContractItem>> = {
  TYSHXYDM: {
    title: '统一社会信用代码',
    type: 'string',
    format: 'uscc',
    'x-itemType': 'C',
    'x-standard': 'GB 32100',
  },
  QYMC: { title: '企业名称', type: 'string', minLength: 1, maxLength: 100, 'x-itemType': 'C' },
  FDDBR: {
    title: '法定代表人',
    type: 'string',
    maxLength: 50,
    'x-itemType': 'C',
    'x-sensitivity': 'personal',
  },
  CLRQ: { title: '成立日期', type: 'string', format: 'gb-date', 'x-itemType': 'D' },
};

function pickItems(...names: string[]): Record<string, ContractItem> {
  return Object.fromEntries(Object.entries(ITEMS).filter(([name]) => names.includes(name)));
}

export function sampleContractDocument(over: Partial<ContractDocument> = {}): ContractDocument {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:shuqiao:contract:102001-000001@1.0.0',
    title: '企业登记基本信息',
    'x-resource': '102001/000001',
    'x-version': '1.0.0',
    'x-operation': 'lookup',
    'x-key': ['TYSHXYDM'],
    'x-lookup': ['TYSHXYDM', 'QYMC'],
    'x-subject': 'TYSHXYDM',
    $defs: {
      record: {
        type: 'object',
        additionalProperties: false,
        required: ['TYSHXYDM', 'QYMC'],
        properties: { ...ITEMS },
      },
      query: {
        type: 'object',
        additionalProperties: false,
        properties: {
          ...pickItems('TYSHXYDM', 'QYMC'),
          items: {
            type: 'array',
            title: '所需信息项',
            minItems: 1,
            maxItems: 4,
            uniqueItems: true,
            items: { enum: Object.keys(ITEMS) },
          },
          limit: { type: 'integer', minimum: 1, maximum: 100 },
          cursor: { type: 'string', minLength: 1, maxLength: 512 },
        },
        anyOf: [
          { properties: { TYSHXYDM: true }, required: ['TYSHXYDM'] },
          { properties: { QYMC: true }, required: ['QYMC'] },
        ],
      },
    },
    ...over,
  };
}

export function sampleContract(over: Partial<DirectoryContract> = {}): DirectoryContract {
  const id = over.id ?? 'urn:shuqiao:contract:102001-000001@1.0.0';
  return {
    id,
    resource: '102001/000001',
    version: '1.0.0',
    state: 'active',
    document: sampleContractDocument({ $id: id }),
    ...over,
  };
}

export function sampleGrant(over: Partial<DirectoryGrant> = {}): DirectoryGrant {
  return {
    id: 'G-2026-000123',
    resource: '102001/000001',
    department: TAX,
    systems: null,
    purposes: ['licensing/renewal'],
    legalBases: ['LB-0001'],
    items: ['TYSHXYDM', 'QYMC', 'CLRQ'],
    masks: {},
    quotaPerDay: 1000,
    quotaPerActorPerDay: null,
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    state: 'active',
    ...over,
  };
}

export function sampleChannel(over: Partial<DirectoryChannel> = {}): DirectoryChannel {
  return {
    id: 'CH-0001',
    resource: '102001/000001',
    department: COMMERCE,
    type: 'api',
    state: 'live',
    maxBadShare: 0.1,
    boundOn: '2018-02-01',
    stoppedOn: null,
    ...over,
  };
}

export function sampleObligation(over: Partial<DirectoryObligation> = {}): DirectoryObligation {
  return {
    department: COMMERCE,
    resource: '102001/000001',
    from: '2018-01-01',
    to: null,
    basis: 'LB-0001',
    ...over,
  };
}

/** One provider, one requester, one resource and one active grant; any list can be replaced. */
export function sampleDirectory(over: Partial<Directory> = {}): Directory {
  return {
    issuer: 'https://gw.example',
    version: 1,
    issuedAt: '2026-11-23T00:00:00Z',
    expiresAt: '2026-11-24T00:00:00Z',
    departments: [
      sampleDepartment(),
      sampleDepartment({ code: TAX, name: '市税务局', kind: 'vertical', inRate: false }),
    ],
    systems: [sampleSystem(), sampleSystem({ id: 'commerce-core', department: COMMERCE, name: '登记系统' })],
    resources: [sampleResource()],
    contracts: [sampleContract()],
    purposes: [
      { code: 'licensing/renewal', name: '许可延续', department: null },
      { code: 'tax/registration', name: '税务登记', department: TAX },
    ],
    legalBases: [{ id: 'LB-0001', title: '税收征收管理法第六条' }],
    grants: [sampleGrant()],
    channels: [sampleChannel()],
    obligations: [sampleObligation()],
    ...over,
  };
}
