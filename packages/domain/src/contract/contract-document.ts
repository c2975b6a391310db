import type { ContractDocument, ContractItem } from '@shuqiao/schemas/types/directory';

export type { ContractDocument, ContractItem } from '@shuqiao/schemas/types/directory';

type DataRecord = Readonly<Record<string, unknown>>;

/**
 * The stable key of a record: what upserts and deletes go by. A single key item gives its own text, several
 * give the JSON text of their values, in the contract's order.
 */
export function keyOf(document: ContractDocument, record: DataRecord): string {
  const names = document['x-key'];
  const [only] = names;
  if (only !== undefined && names.length === 1) return toKeyText(record[only]);
  return JSON.stringify(names.map((name) => record[name] ?? null));
}

function toKeyText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
}

/** Every item of the contract by name: of its records and, in a verification, of its answer. */
export function listItems(document: ContractDocument): Readonly<Record<string, ContractItem>> {
  return { ...document.$defs.record.properties, ...document.$defs.answer?.properties };
}

/** The filters of a query body: its lookup items (x-lookup) that are present. */
export function pickFilters(document: ContractDocument, query: DataRecord): [item: string, value: unknown][] {
  return document['x-lookup'].flatMap((name) =>
    Object.hasOwn(query, name) ? [[name, query[name]] as [string, unknown]] : [],
  );
}

/** The value that names the data subject of a query (SQX-R33), if the contract knows one and the query has it. */
export function findSubject(document: ContractDocument, query: DataRecord): string | undefined {
  const name = document['x-subject'];
  if (name === null || !Object.hasOwn(query, name)) return undefined;
  const value = query[name];
  return typeof value === 'string' ? value : undefined;
}

/** Items that a verification answers with, such as HYJG 核验结果. */
export function listResponseItems(document: ContractDocument): string[] {
  return Object.entries(listItems(document)).flatMap(([name, item]) =>
    item['x-role'] === 'response' ? [name] : [],
  );
}

/** Items that the caller of a verification sends and is not told; none in a lookup. */
export function listRequestItems(document: ContractDocument): string[] {
  if (document['x-operation'] !== 'verification') return [];
  return Object.entries(listItems(document)).flatMap(([name, item]) =>
    item['x-role'] === 'request' ? [name] : [],
  );
}
