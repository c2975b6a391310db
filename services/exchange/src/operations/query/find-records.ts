import { keyOf, pickFilters } from '@shuqiao/domain/contract/contract-document';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { HostedPage, HostedRecord, HostedRecords } from '@shuqiao/storage/exchange/hosted-records';
import {
  type FoundRecord,
  type FoundRecords,
  limitOf,
  matches,
  type Query,
  startOf,
  toFound,
} from './found-records.ts';

/** Pages read for one query whose other filters let little through; the cursor leads on. */
const maxPages = 10;

function toRecord({ key, document }: HostedRecord): FoundRecord {
  return { key, record: JSON.parse(document) };
}

const hasWholeKey = (document: ContractDocument, query: Query): boolean =>
  document['x-key'].length > 0 && document['x-key'].every((item) => Object.hasOwn(query, item));

async function findOne(hosted: HostedRecords, resource: string, document: ContractDocument, query: Query) {
  const page = await hosted.findByKey(resource, keyOf(document, query));
  const records = page.records
    .map(toRecord)
    .filter(({ record }) => matches(record, pickFilters(document, query)));
  return toFound(page.dataAsOfMs, records, false, '');
}

async function findMany(hosted: HostedRecords, resource: string, document: ContractDocument, query: Query) {
  const filters = pickFilters(document, query);
  const [first] = filters;
  const limit = limitOf(query);
  const records: FoundRecord[] = [];
  let after = startOf(query);
  let page: HostedPage = { dataAsOfMs: undefined, records: [] };
  if (!first) return toFound(undefined, records, false, after);

  for (let read = 0; read < maxPages; read++) {
    page = await hosted.findByItem(resource, first[0], String(first[1]), after, limit + 1);
    for (const candidate of page.records) {
      if (records.length === limit) return toFound(page.dataAsOfMs, records, true, after);
      after = candidate.key;
      const found = toRecord(candidate);
      if (matches(found.record, filters)) records.push(found);
    }
    if (page.records.length <= limit) return toFound(page.dataAsOfMs, records, false, after);
  }
  return toFound(page.dataAsOfMs, records, true, after);
}

/** One indexed read by the whole key where the query has it, else by its first lookup item, in key order. */
export function findRecords(
  hosted: HostedRecords,
  resource: string,
  document: ContractDocument,
  query: Query,
): Promise<FoundRecords> {
  return hasWholeKey(document, query)
    ? findOne(hosted, resource, document, query)
    : findMany(hosted, resource, document, query);
}
