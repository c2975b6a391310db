import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { readContracts } from '@shuqiao/schemas/types/read-schemas';
import { describe, expect, test } from 'vitest';
import { sampleContractDocument } from '../testing/sample-directory.ts';
import { compileContract } from './compile-contract.ts';
import { keyOf } from './contract-document.ts';
import { sampleRecords } from './sample-records.ts';

const COUNT = 3;

function withItem(schema: Record<string, unknown>): ContractDocument {
  const document = sampleContractDocument();
  document.$defs.record.properties.CSX = {
    title: '测试项',
    type: 'string',
    'x-itemType': 'C',
    ...schema,
  } as (typeof document.$defs.record.properties)[string];
  document.$defs.record.required = [...document.$defs.record.required, 'CSX'];
  return document;
}

describe('every contract of the catalogue', () => {
  test.each(readContracts().map((document) => [document.title, document] as const))('%s', (_, document) => {
    const { reportRecord } = compileContract(document);
    const records = sampleRecords(document, COUNT);
    expect(records).toHaveLength(COUNT);
    expect(records.flatMap((record) => reportRecord(record))).toEqual([]);
    if (document['x-key'].length > 0) {
      expect(new Set(records.map((record) => keyOf(document, record))).size).toBe(COUNT);
    }
  });

  test('has samples that answer every question it allows', () => {
    for (const document of readContracts()) {
      const { checkQuery } = compileContract(document);
      const [record = {}] = sampleRecords(document, 1);
      for (const { required = [] } of [...(document.$defs.query.anyOf ?? []), document.$defs.query]) {
        if (required.length === 0) continue;
        const query = Object.fromEntries(required.map((name) => [name, record[name]]));
        expect({ id: document.$id, findings: checkQuery(query) }).toEqual({ id: document.$id, findings: [] });
      }
    }
  });
});

test('the same contract gives the same records, and a longer list begins with the shorter one', () => {
  const document = sampleContractDocument();
  expect(sampleRecords(document, 5)).toEqual(sampleRecords(structuredClone(document), 5));
  expect(sampleRecords(document, 5).slice(0, 2)).toEqual(sampleRecords(document, 2));
});

test('an enterprise has the same credit code in the samples of different contracts', () => {
  const codes = readContracts()
    .filter(({ $defs }) => $defs.record.properties.TYSHXYDM?.format === 'uscc')
    .map((document) => sampleRecords(document, 1)[0]?.TYSHXYDM);
  expect(codes.length).toBeGreaterThan(10);
  expect(new Set(codes).size).toBe(1);
});

test('persons live in an area that is assigned to nobody', () => {
  const numbers = readContracts().flatMap((document) =>
    Object.entries(document.$defs.record.properties)
      .filter(([, { format }]) => format === 'citizen-id')
      .flatMap(([name]) => sampleRecords(document, COUNT).map((record) => String(record[name]))),
  );
  expect(numbers.length).toBeGreaterThan(0);
  expect(numbers.filter((number) => !number.startsWith('371099'))).toEqual([]);
});

describe('an item that a contract may have', () => {
  test.each<[string, Record<string, unknown>]>([
    ['an organisation code', { format: 'organisation-code', maxLength: 10 }],
    ['a month', { format: 'gb-month' }],
    ['a code of a fixed form', { pattern: '^第[0-9]{1,8}号$', maxLength: 12 }],
    ['a code with letters, escapes and an exact length', { pattern: '^\\d{4}-\\d{2}$', maxLength: 7 }],
    ['anything but a slash', { pattern: '^[^/\\s]{1,20}$', maxLength: 20 }],
    ['nothing at all', { pattern: '^$', maxLength: 0 }],
    ['a long text', { minLength: 40, maxLength: 60 }],
    ['one character', { maxLength: 1 }],
    ['one constant', { const: '固定值' }],
    ['a truth', { type: 'boolean' }],
    ['a share of one', { type: 'number', minimum: 0, maximum: 1, multipleOf: 0.01 }],
    ['a longitude', { type: 'number', minimum: 121, maximum: 123, multipleOf: 0.000001 }],
    ['a negative number', { type: 'number', exclusiveMaximum: 0, multipleOf: 0.5 }],
    ['a whole number from a million', { type: 'integer', exclusiveMinimum: 1_000_000 }],
  ])('gets a sample: %s', (_, schema) => {
    const document = withItem(schema);
    const records = sampleRecords(document, COUNT);
    expect(records).toHaveLength(COUNT);
    const { reportRecord } = compileContract(document);
    expect(records.flatMap((record) => reportRecord(record))).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a form that contradicts itself', { pattern: '^[0-9]{9}$', maxLength: 3 }],
    ['a required object', { type: 'object', additionalProperties: false, properties: {} }],
    ['a pattern of characters that no sample knows', { pattern: '^[\u2460-\u2473]{2}$', maxLength: 2 }],
    ['bounds without a number between', { type: 'number', minimum: 2, maximum: 1 }],
  ])('or there are no samples: %s', (_, schema) => {
    expect(sampleRecords(withItem(schema), COUNT)).toEqual([]);
  });

  test('is left out where it has no sample and the contract does not ask for it', () => {
    const document = withItem({ type: 'object', additionalProperties: false, properties: {} });
    document.$defs.record.required = document.$defs.record.required.filter((name) => name !== 'CSX');
    expect(sampleRecords(document, COUNT)).toHaveLength(COUNT);
  });
});

test('records whose keys cannot differ are given once', () => {
  const document = withItem({ enum: ['1'] });
  document['x-key'] = ['CSX'];
  expect(sampleRecords(document, COUNT)).toHaveLength(1);
});
