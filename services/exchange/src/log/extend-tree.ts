import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import { type LogEntry, listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import type { Reader } from '@shuqiao/storage/store';
import type { GrowingTree } from './growing-tree.ts';
import { LogRefused } from './log-refused.ts';

const stepSize = 1_000;

/** Reads the next entries into the tree, at most 1,000: constant memory whatever the backlog (EVL-R83). */
export async function extendTree(tree: GrowingTree, read: Reader, to: number): Promise<LogEntry[]> {
  const from = tree.size;
  const entries = await listLogEntries(read, from, Math.min(to, from + stepSize));
  entries.forEach(({ index, entry }, i) => {
    if (index !== from + i) throw new LogRefused(`the log lacks entry ${from + i}`);
    tree.append(hashLeaf(entry));
  });
  if (entries.length === 0) throw new LogRefused(`the log lacks entry ${from}`);
  return entries;
}
