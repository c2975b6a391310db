import type { BaselineImport } from '@shuqiao/schemas/types/baseline-import';
import type { Resource } from '@shuqiao/schemas/types/resource';
import { readBaseline } from '@shuqiao/seeds/read-baseline';
import { addedItems, createWideContract, WIDE_RESOURCE } from '../delivery/wide-contract.ts';

const MODEL = '102001/000001';

type Item = Resource['items'][number];

function toItem([name, { title, maxLength, 'x-itemType': type }]: [
  string,
  (typeof addedItems)[string],
]): Item {
  return {
    name,
    title,
    type: type === 'N' ? 'N' : type === 'D' ? 'D' : 'C',
    length: maxLength ?? 18,
    scale: null,
    required: true,
    sensitivity: null,
    role: null,
    standard: null,
    codeTable: null,
    share: null,
    note: null,
  };
}

/** Nothing but the entry of twenty items and its contract, to be imported into a city that is there. */
export function createBenchBaseline(): BaselineImport {
  const model = readBaseline().resources.find(({ code }) => code === MODEL);
  if (!model) throw new Error(`no entry ${MODEL}`);
  const items = [...model.items, ...Object.entries(addedItems).map(toItem)];
  const entry: Resource = {
    ...model,
    code: WIDE_RESOURCE,
    name: '企业登记全项信息（基准测试）',
    related: [],
    items,
  };
  return {
    departments: [],
    successions: [],
    legalBases: [],
    purposes: [],
    resources: [entry],
    contracts: [createWideContract()],
    obligations: [],
  };
}
