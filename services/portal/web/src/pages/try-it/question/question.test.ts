import { readdirSync, readFileSync } from 'node:fs';
import { compileContract } from '@shuqiao/domain/contract/compile-contract';
import { sampleRecords } from '@shuqiao/domain/contract/sample-records';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import { expect, test } from 'vitest';
import { prefillFilters } from './prefill.ts';
import { toBody } from './to-body.ts';
import { findIdentifier } from './to-claims.ts';

const folder = new URL('../../../../../../../schemas/resources/', import.meta.url);
const contracts = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): ContractDocument => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

test('the question that the page starts with fits the contract of every resource that is shared', () => {
  for (const document of contracts.filter((each) => each['x-lookup'].length > 0)) {
    const [sample = {}] = sampleRecords(document, 1);
    for (const needsSubject of [false, true]) {
      const filters = prefillFilters(document, sample, needsSubject);
      const body = toBody(document, { filters, items: [] }, []);
      expect(compileContract(document).checkQuery(body), document.$id).toEqual([]);
    }
  }
});

test('a question about a data subject names it', () => {
  const overlay: { resources: { resource: string; requires: { subject: boolean } }[] } = JSON.parse(
    readFileSync(new URL('../../seeds/resources-overlay.json', folder), 'utf8'),
  );
  const asking = overlay.resources.filter(({ requires }) => requires.subject).map(({ resource }) => resource);
  for (const document of contracts.filter((each) => asking.includes(each['x-resource']))) {
    const [sample = {}] = sampleRecords(document, 1);
    const body = toBody(document, { filters: prefillFilters(document, sample, true), items: [] }, []);
    expect(findIdentifier(document, body), document.$id).toBeTypeOf('string');
  }
  expect(asking.length).toBeGreaterThan(0);
});

test('items are named only when some of the granted ones are left out', () => {
  const [document] = contracts;
  if (!document) throw new Error('no contract');
  const items = (names: string[]) => toBody(document, { filters: {}, items: names }, ['A', 'B']).items;

  expect(items(['A', 'B'])).toBeUndefined();
  expect(items(['B'])).toEqual(['B']);
  expect(items([])).toBeUndefined();
});
