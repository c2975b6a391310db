import { describe, expect, test } from 'vitest';
import { type CatalogueItem, readCatalogue, readResourceKeys } from '../generate/read-catalogue.ts';
import { contractFormats } from '../src/contract-vocabulary.ts';
import type { ContractDocument, ContractItem } from '../src/directory.ts';
import { readApiSchemas, readContracts } from '../src/read-schemas.ts';
import { createAjv } from './ajv.ts';

const catalogue = await readCatalogue();
const keys = await readResourceKeys();
const contracts = new Map(readContracts().map((document) => [document['x-resource'], document]));

function getContract(code: string): ContractDocument {
  const document = contracts.get(code);
  if (!document) throw new Error(`no contract for ${code}`);
  return document;
}

function itemsOf(document: ContractDocument): Record<string, ContractItem> {
  return { ...document.$defs.answer?.properties, ...document.$defs.record.properties };
}

const ajv = createAjv();
for (const schema of [...readApiSchemas(), ...contracts.values()]) ajv.addSchema(schema);

function compile(code: string, part: 'record' | 'query' | 'answer') {
  const document = getContract(code);
  const validate = ajv.getSchema(`${document.$id}#/$defs/${part}`);
  if (!validate) throw new Error(`${document.$id} has no ${part}`);
  return (value: unknown) => {
    validate(value);
    return (validate.errors ?? []).map((error) => error.keyword);
  };
}

const enterprise = {
  TYSHXYDM: '91371000MAT000018Y',
  QYMC: '威海示例有限公司',
  FDDBR: '张三',
  CLRQ: '20180801',
  QYLXDM: '1130',
  ZS: '威海市环翠区',
  DJJG: '市工商局',
  DJZT: '1',
};

/** What the catalogue says of an item's size, read back from its schema. */
function sizeOf(item: CatalogueItem, schema: ContractItem): unknown {
  if (item.type === 'N' || item.type === 'Y') {
    const scale = -Math.log10(schema.multipleOf ?? 1);
    return [Math.log10(schema.exclusiveMaximum ?? 0) + scale, Math.round(scale)];
  }
  if (item.type === 'C' || item.type === 'D') return schema.maxLength;
  return undefined;
}

function statedSize(item: CatalogueItem): unknown {
  if (item.type === 'N' || item.type === 'Y') return [Math.min(item.length ?? 0, 15), item.scale ?? 0];
  return item.length;
}

const jsonTypes = {
  C: 'string',
  D: 'string',
  T: 'string',
  G: 'string',
  N: 'number',
  Y: 'number',
  I: 'integer',
};

describe.each(catalogue.resources)('the contract of $code', (resource) => {
  const document = getContract(resource.code);

  test('compiles in strict mode and is a contract document', () => {
    const validate = ajv.getSchema('urn:shuqiao:schema:directory#/$defs/contractDocument');
    validate?.(document);
    expect(validate?.errors).toBeNull();
    for (const part of Object.keys(document.$defs)) compile(resource.code, part as 'record' | 'query');
  });

  test('has every item of the catalogue with its title, type and length', () => {
    const items = itemsOf(document);
    expect(Object.keys(items).sort()).toEqual(resource.items.map(({ name }) => name).sort());
    for (const item of resource.items) {
      const schema = items[item.name];
      if (!schema) throw new Error(`${item.name} is missing`);
      expect(schema).toMatchObject({ title: item.title, 'x-itemType': item.type });
      expect(schema.type).toBe(jsonTypes[item.type as keyof typeof jsonTypes]);
      expect(sizeOf(item, schema)).toEqual(statedSize(item));
      expect(schema['x-standard']).toBe(item.standard);
      expect(schema['x-codeTable']).toBe(item.codeTable);
      expect(schema['x-sensitivity']).toBe(item.sensitive);
      expect(schema['x-share']).toBe(item.share);
    }
  });

  test('identifies its records by required items, unless it is not shared', () => {
    const { required } = document.$defs.record;
    for (const name of document['x-key']) expect(required).toContain(name);
    expect(document['x-key'].length === 0).toBe(resource.share === 'not_shared');
  });

  test('asks only for items it has, and names its subject by an identifier', () => {
    const items = itemsOf(document);
    for (const name of document['x-lookup']) expect(items).toHaveProperty(name);
    const subject = document['x-subject'];
    if (subject === null) return;
    expect(document['x-lookup']).toContain(subject);
    expect(['uscc', 'citizen-id', 'subject-code']).toContain(items[subject]?.format);
  });

  test('uses only formats of the contract vocabulary', () => {
    for (const item of Object.values(itemsOf(document))) {
      if (item.format) expect(Object.keys(contractFormats)).toContain(item.format);
    }
  });
});

test('there is one contract and one decision on keys for each resource, and no other', () => {
  const codes = catalogue.resources.map(({ code }) => code).sort();
  expect([...contracts.keys()].sort()).toEqual(codes);
  expect(Object.keys(keys).sort()).toEqual(codes);
});

describe('a record', () => {
  const check = compile('102001/000001', 'record');

  test('with all required items is accepted', () => {
    expect(check(enterprise)).toEqual([]);
  });

  test('with an item the contract does not have is refused', () => {
    expect(check({ ...enterprise, QYMC2: '甲' })).toEqual(['additionalProperties']);
  });

  test('with an empty or an overlong text is refused', () => {
    expect(check({ ...enterprise, FDDBR: '' })).toEqual(['minLength']);
    expect(check({ ...enterprise, FDDBR: '名'.repeat(51) })).toEqual(['maxLength']);
  });

  test.each([0.07, 0.3, 1.1, 123.45, 8_999_999_999.99, 9_999_999_999_999, -0.01])(
    'takes the amount %d',
    (ZCZB) => {
      expect(check({ ...enterprise, ZCZB })).toEqual([]);
    },
  );

  test.each([0.1 + 0.2, 0.001, 0.0700000001, 123.456])('refuses %d for more decimals than agreed', (ZCZB) => {
    expect(check({ ...enterprise, ZCZB })).toEqual(['multipleOf']);
  });

  test('refuses an amount that a double could not carry exactly', () => {
    expect(check({ ...enterprise, ZCZB: 10_000_000_000_000 })).toEqual(['exclusiveMaximum']);
  });

  test('refuses a code outside its table and a number written as text', () => {
    const checkCredit = compile('30703710028/000001', 'record');
    const record = { TYSHXYDM: '91371000MAT000018Y', NSRMC: '甲', ND: '2018', XYDJ: 'E' };
    expect(checkCredit(record)).toEqual(['enum']);
    expect(check({ ...enterprise, ZCZB: '100' })).toEqual(['type']);
  });
});

describe('a query', () => {
  const check = compile('102001/000001', 'query');

  test('needs at least one lookup item', () => {
    expect(check({ limit: 5 })).toContain('anyOf');
    expect(check({ QYMC: '威海示例有限公司' })).toEqual([]);
  });

  test('names only items of the resource, each once, and a bounded page', () => {
    const asked = { TYSHXYDM: '91371000MAT000018Y' };
    expect(check({ ...asked, items: ['QYMC', 'ZS'], limit: 100, cursor: 'eyJ9' })).toEqual([]);
    expect(check({ ...asked, items: ['XM'] })).toEqual(['enum']);
    expect(check({ ...asked, items: ['ZS', 'ZS'] })).toEqual(['uniqueItems']);
    expect(check({ ...asked, limit: 101 })).toEqual(['maximum']);
    expect(check({ ...asked, ZS: '威海市' })).toEqual(['additionalProperties']);
  });

  test('of a resource that is not shared is never valid', () => {
    const checkSealed = compile('30703710006/000003', 'query');
    expect(checkSealed({})).toContain('not');
    expect(checkSealed({ items: ['XM'] })).toContain('not');
  });
});

describe('a verification', () => {
  test('asks for every request item and stores no result', () => {
    for (const code of ['101001/000001', '105001/000003']) {
      const check = compile(code, 'query');
      expect(check({ GMSFHM: '371099199001010014', XM: '张三' })).toEqual([]);
      expect(check({ GMSFHM: '371099199001010014' })).toEqual(['required']);
      expect(getContract(code).$defs.record.properties).not.toHaveProperty('HYJG');
    }
  });

  test('answers with the result alone, or with further items', () => {
    const check = compile('105001/000003', 'answer');
    expect(check({ HYJG: '0' })).toEqual([]);
    expect(check({ HYJG: '1', YXQZ: '20380801' })).toEqual([]);
    expect(check({ YXQZ: '20380801' })).toEqual(['required']);
    expect(check({ HYJG: '2' })).toEqual(['enum']);
  });
});
