import { listRequestItems, listResponseItems } from '@shuqiao/domain/contract/contract-document';
import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { FoundRecords } from './found-records.ts';

/** Code table 核验结果: 1 一致, 0 不一致. An unknown subject is "not consistent" too: absence must not be told. */
const consistent = '1';
const inconsistent = '0';

/** The one answer of a verification; other stored items are told only when everything agrees. */
export function verifyRecord(
  document: ContractDocument,
  query: Readonly<Record<string, unknown>>,
  found: FoundRecords,
): FoundRecords {
  const asked = requestItemsOf(document);
  const match = found.records.find(({ record }) => asked.every((item) => record[item] === query[item]));
  const verdict = match ? consistent : inconsistent;
  const result = Object.fromEntries(listResponseItems(document).map((item) => [item, verdict]));
  const record = { ...match?.record, ...result };
  return { ...found, records: [{ key: '', record }], next: null };
}

/** Items without a request role are asked for by being in the query at all (居民身份证核验). */
function requestItemsOf(document: ContractDocument): string[] {
  const named = listRequestItems(document);
  return named.length > 0 ? named : document['x-lookup'];
}
