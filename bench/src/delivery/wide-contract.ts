import type { ContractDocument, ContractItem } from '@shuqiao/schemas/types/directory';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';

export const WIDE_RESOURCE = '102001/000099';
const MODEL = '102001/000001';

const text = (title: string, maxLength: number): ContractItem => ({
  title,
  type: 'string',
  minLength: 1,
  maxLength,
  'x-itemType': 'C',
});
const date = (title: string): ContractItem => ({
  title,
  type: 'string',
  format: 'gb-date',
  minLength: 8,
  maxLength: 8,
  'x-itemType': 'D',
});

/** Beyond the eleven of 企业登记基本信息. */
export const addedItems: Readonly<Record<string, ContractItem>> = {
  HZRQ: date('核准日期'),
  NBRQ: date('年报日期'),
  JYFW: text('经营范围', 2_000),
  XZQHDM: { ...text('行政区划代码', 6), pattern: '^[0-9]{6}$' },
  DJJGDM: text('登记机关代码', 9),
  LXDZ: text('通信地址', 200),
  YZBM: { ...text('邮政编码', 6), pattern: '^[0-9]{6}$' },
  SJZB: { title: '实缴资本', type: 'number', minimum: 0, multipleOf: 0.01, 'x-itemType': 'N' },
  CYRS: { title: '从业人数', type: 'integer', minimum: 0, 'x-itemType': 'N' },
};

/** A contract of twenty items, for deliveries only. */
export function createWideContract(): ContractDocument {
  const model = readContracts().find((each) => each['x-resource'] === MODEL);
  if (!model) throw new Error(`no contract for ${MODEL}`);
  const { record, query } = model.$defs;
  const { TYSHXYDM } = query.properties;
  const { items, limit, cursor } = query.properties;
  return {
    ...model,
    $id: `urn:shuqiao:contract:${WIDE_RESOURCE.replace('/', '-')}@1.0.0`,
    title: '企业登记全项信息（基准测试）',
    'x-resource': WIDE_RESOURCE,
    'x-lookup': ['TYSHXYDM'],
    $defs: {
      record: {
        ...record,
        required: [...record.required, ...Object.keys(addedItems)],
        properties: { ...record.properties, ...addedItems },
      },
      query: {
        type: 'object',
        additionalProperties: false,
        required: ['TYSHXYDM'],
        properties: { TYSHXYDM, items, limit, cursor },
      },
    },
  } as ContractDocument;
}
