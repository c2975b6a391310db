import { deriveGrade } from '@shuqiao/domain/check-publishable/derive-grade';
import { listItems } from '@shuqiao/domain/contract/contract-document';
import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import type { ContractDocument, DirectoryDepartment } from '@shuqiao/schemas/types/directory';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import type { Resource, ResourceItem } from '@shuqiao/schemas/types/resource';

export const marketCode = '11371000MBT000273B';
export const taxCode = '11371000MBT0002816';
export const policeCode = '11371000MBT000062U';

/** Unconditional, of the market office. */
export const openResource = '102001/000001';
/** Conditional, of the police, and only the tax office may know of it. */
export const hiddenResource = '30703710006/000001';
/** Not shared, of the market office. */
export const withheldResource = '105001/000003';

const contracts = new Map(readContracts().map((document) => [document['x-resource'], document]));

export function getContractDocument(resource: string): ContractDocument {
  const document = contracts.get(resource);
  if (!document) throw new Error(`no contract of ${resource}`);
  return structuredClone(document);
}

/** The next version of a resource's contract, as somebody would publish it. */
export function toVersion(document: ContractDocument, version: string): ContractDocument {
  return { ...document, $id: document.$id.replace(/@.*$/, `@${version}`), 'x-version': version };
}

function toItems(document: ContractDocument): ResourceItem[] {
  const required = new Set(document.$defs.record.required);
  return Object.entries(listItems(document)).map(([name, item]) => ({
    name,
    title: item.title,
    type: item['x-itemType'],
    length: null,
    scale: null,
    required: required.has(name),
    sensitivity: item['x-sensitivity'] ?? null,
    role: item['x-role'] ?? null,
    standard: null,
    codeTable: null,
    share: null,
    note: null,
  }));
}

export function newEntry(code: string, change: Partial<Resource> = {}): Resource {
  const document = getContractDocument(code);
  const entry: Resource = {
    code,
    name: document.title,
    category: ['测试'],
    provider: marketCode,
    summary: `${document.title}的说明`,
    format: 'database',
    share: 'unconditional',
    mode: 'api',
    cycle: 'daily',
    grade: 'L1',
    condition: null,
    scope: [],
    purpose: [],
    reason: null,
    legalBasis: null,
    open: false,
    openCondition: null,
    related: [],
    note: null,
    requires: { case: false, subject: false, consent: false },
    visibleTo: 'all',
    state: 'published',
    publishedOn: '2018-08-31',
    withdrawnOn: null,
    items: toItems(document),
    ...change,
  };
  return { ...entry, grade: change.grade ?? deriveGrade(entry) };
}

function newDepartment(code: string, name: string): DirectoryDepartment {
  const kind = code === taxCode ? 'vertical' : 'department';
  return { code, name, kind, inRate: true, validFrom: '2018-01-01', validTo: null, mergedInto: null };
}

/** Three departments, three resources, and what they refer to. */
export function smallCity(change: Partial<BaselineImport> = {}): BaselineImport {
  return {
    departments: [
      newDepartment(marketCode, '市工商局'),
      newDepartment(taxCode, '市税务局'),
      newDepartment(policeCode, '市公安局'),
    ],
    successions: [],
    legalBases: [
      { id: 'LB-0001', title: '中华人民共和国税收征收管理法' },
      { id: 'LB-0002', title: '政务数据共享条例' },
    ],
    purposes: [
      { code: 'tax-registration', name: '税务登记', department: taxCode },
      { code: 'any-matter', name: '通用事项', department: null },
      { code: 'police-matter', name: '公章刻制备案', department: policeCode },
    ],
    resources: [
      newEntry(openResource),
      newEntry(hiddenResource, {
        provider: policeCode,
        share: 'conditional',
        condition: '限办理税务事项时使用',
        scope: ['市税务局'],
        purpose: ['税务登记'],
        visibleTo: [taxCode],
      }),
      newEntry(withheldResource, {
        share: 'not_shared',
        reason: '涉及商业秘密',
        legalBasis: '中华人民共和国反不正当竞争法',
      }),
    ],
    contracts: [getContractDocument(openResource), getContractDocument(hiddenResource)],
    obligations: [
      { department: marketCode, resource: openResource, from: '2018-09-01', to: null, basis: 'LB-0002' },
      { department: policeCode, resource: hiddenResource, from: '2018-09-01', to: null, basis: 'LB-0002' },
    ],
    ...change,
  };
}
