import type { CompiledContract } from '@shuqiao/domain/contract/compile-contract';
import { newFinding } from '@shuqiao/domain/contract/new-finding';
import type { Finding } from '@shuqiao/schemas/types/finding';
import type { StagedRow } from '@shuqiao/storage/exchange/hosted-records';
import { type RowFlaw, readRow } from './read-row.ts';
import { listIndexedItems, toStagedRow } from './to-staged-row.ts';

export type CheckRow = (line: string) => { row: StagedRow } | { finding: Finding };

const flawTexts: Readonly<Record<RowFlaw, [zh: string, en: string]>> = {
  json: ['该行不是一个 JSON 对象', 'the line is not one JSON object'],
  depth: ['嵌套层数过多', 'nested too deeply'],
  duplicate: ['有重名成员', 'a member name is repeated or reserved'],
};

/** What becomes of one line under a contract: a row to store, or the first thing wrong with it. */
export function rowChecker(contract: CompiledContract): CheckRow {
  const { document } = contract;
  const indexed = listIndexedItems(document);
  return (line) => {
    const read = readRow(line);
    if ('flaw' in read) return { finding: newFinding('', read.flaw, ...flawTexts[read.flaw]) };
    const { value, text } = read;
    const isDeletion = Object.hasOwn(value, '$op');
    const [finding] = isDeletion ? contract.checkDelete(value) : contract.checkRecord(value);
    return finding ? { finding } : toStagedRow(document, indexed, value, isDeletion ? null : text);
  };
}
