import { type ChainFinding, toChainFinding } from './chain-findings.ts';
import { type ChainHead, NO_LEAF } from './chain-heads.ts';
import { checkLink, followLink } from './check-link.ts';
import { findEntry } from './entry.ts';
import type { Entry } from './entry-types.ts';
import { hashLeaf } from './tree-hash.ts';

/** An entry as the chain interface hands it out. Its place in the tree is proven apart, by its inclusion proof. */
export interface ChainEntry {
  index: number;
  text: string;
}

export interface ChainLeaf {
  index: number;
  /** Leaf hash, base64url. */
  leaf: string;
  entry: Entry;
}

export interface ChainExpectation {
  tag: string;
  /** Where the last check ended; absent = from the beginning. */
  after?: ChainHead;
  /** Places in the log that the gateway promised to this department. */
  receipts?: readonly { index: number; leaf: string }[];
  /** Whether the department itself knows of the act behind a leaf under its tag; absent = not asked. */
  isKnown?: (leaf: ChainLeaf) => boolean;
}

export interface ChainReport {
  findings: ChainFinding[];
  /** `after` of the next check. */
  head: ChainHead;
}

/** Checks that nothing under this tag was left out, repeated, reordered or invented (EVL-R50 to EVL-R52). */
export function verifyChain(entries: readonly ChainEntry[], expectation: ChainExpectation): ChainReport {
  const { tag, after = { n: 0, lastLeaf: NO_LEAF }, receipts = [], isKnown = () => true } = expectation;
  const findings: ChainFinding[] = [];
  const leaves = new Map<number, string>();
  let head = after;
  let lastIndex = -1;
  for (const { index, text } of entries) {
    const leaf = hashLeaf(text).toString('base64url');
    leaves.set(index, leaf);
    if (index <= lastIndex) findings.push(toChainFinding('chain_order', index));
    lastIndex = Math.max(lastIndex, index);
    const entry = findEntry(text);
    const link = entry?.d.find(({ k }) => k === tag);
    if (entry === undefined || link === undefined) {
      findings.push(toChainFinding(entry === undefined ? 'chain_entry' : 'chain_foreign', index));
      continue;
    }
    const fault = checkLink(head, link);
    if (fault !== undefined) findings.push(toChainFinding(fault, index));
    if (!isKnown({ index, leaf, entry })) findings.push(toChainFinding('chain_unknown', index));
    head = followLink(head, link, leaf);
  }
  return { findings: [...findings, ...checkReceipts(receipts, leaves)], head };
}

function checkReceipts(
  receipts: readonly { index: number; leaf: string }[],
  leaves: ReadonlyMap<number, string>,
): ChainFinding[] {
  return receipts
    .filter(({ index, leaf }) => leaves.get(index) !== leaf)
    .map(({ index }) => toChainFinding(leaves.has(index) ? 'chain_altered' : 'chain_missing', index));
}
