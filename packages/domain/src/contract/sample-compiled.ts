import type { CompiledContract } from './compile-contract.ts';
import { type ContractDocument, keyOf } from './contract-document.ts';
import { sampleValue } from './sample/sample-value.ts';

/** As `sampleRecords`, for a contract that has been compiled already. */
export function sampleCompiled(
  { document, checkRecord }: CompiledContract,
  count: number,
): Record<string, unknown>[] {
  const records = Array.from({ length: count }, (_, at) => toRecord(document, at));
  if (records.some((record) => checkRecord(record).length > 0)) return [];
  return [...new Map(records.map((record) => [identityOf(document, record), record])).values()];
}

function identityOf(document: ContractDocument, record: Record<string, unknown>): string {
  return document['x-key'].length > 0 ? keyOf(document, record) : JSON.stringify(record);
}

/** An item that no value is known for is left out, which the contract may allow. */
function toRecord(document: ContractDocument, at: number): Record<string, unknown> {
  const { properties } = document.$defs.record;
  const values = Object.entries(properties).map(
    ([name, item]) => [name, sampleValue({ name, item, at })] as const,
  );
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
