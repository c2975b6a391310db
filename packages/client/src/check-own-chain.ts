import { type ChainReport, verifyChain } from '@shuqiao/protocol/evidence/chain';
import { openCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import { ed25519Verifier } from '@shuqiao/protocol/evidence/ed25519-note';
import { findEntry } from '@shuqiao/protocol/evidence/entry';
import { EvidenceError } from '@shuqiao/protocol/evidence/evidence-error';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import { verifyInclusion } from '@shuqiao/protocol/evidence/verify-inclusion';
import type { ChainPage } from './client.ts';
import type { HeldReceipt } from './held-receipt.ts';

export interface OwnChainReport {
  readonly holds: boolean;
  readonly findings: ChainReport['findings'];
  /** Indexes whose proof does not lead to the page's checkpoint. */
  readonly unproven: readonly number[];
  readonly entries: number;
}

/**
 * EVL-R51, R52: the own chain from its beginning has no gap, every entry is under a checkpoint of this log, and
 * every promise of the held receipts was kept. Pages as `chain()` returned them, in order, from counter 1.
 */
export function checkOwnChain(
  pages: readonly ChainPage[],
  logKey: string,
  held: readonly HeldReceipt[],
): OwnChainReport {
  const entries = pages.flatMap((page) => page.entries.map(({ index, entry }) => ({ index, text: entry })));
  const receipts = held.flatMap(({ log }) => (log ? [log] : []));
  // The tag is the gateway's secret, yet it is the one that all own entries have in common.
  const reports = listCommonTags(entries).map((tag) => verifyChain(entries, { tag, receipts }));
  const best = reports.toSorted((a, b) => a.findings.length - b.findings.length)[0];
  const unproven = pages.flatMap((page) => listUnproven(page, logKey));
  const findings = best?.findings ?? [];
  const holds = best !== undefined && findings.length === 0 && unproven.length === 0;
  return { holds, findings, unproven, entries: entries.length };
}

function listCommonTags(entries: readonly { text: string }[]): string[] {
  const tags = entries.map(({ text }) => new Set(findEntry(text)?.d.map(({ k }) => k)));
  const [first, ...rest] = tags;
  return [...(first ?? [])].filter((tag) => rest.every((others) => others.has(tag)));
}

function listUnproven({ checkpoint, entries }: ChainPage, logKey: string): number[] {
  const opened = findCheckpoint(checkpoint, logKey);
  return entries
    .filter(({ index, entry, proof }) => {
      if (!opened) return true;
      const hashes = proof.map((hash) => Buffer.from(hash, 'base64'));
      const leaf = hashLeaf(entry);
      const { size, root } = opened;
      return !verifyInclusion({ index: BigInt(index), size, leaf, proof: hashes, root });
    })
    .map(({ index }) => index);
}

function findCheckpoint(note: string, logKey: string) {
  try {
    return openCheckpoint(note, [ed25519Verifier(logKey)]);
  } catch (error) {
    if (error instanceof EvidenceError) return undefined;
    throw error;
  }
}
