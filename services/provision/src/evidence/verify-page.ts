import { commitTo, SALT_BYTES } from '@shuqiao/protocol/evidence/commitment';
import type { CompactRange, FrozenRange } from '@shuqiao/protocol/evidence/compact-range';
import { parseEntry } from '@shuqiao/protocol/evidence/entry';
import type { Entry } from '@shuqiao/protocol/evidence/entry-types';
import { EvidenceError } from '@shuqiao/protocol/evidence/evidence-error';
import { hashLeaf } from '@shuqiao/protocol/evidence/tree-hash';
import type { EvidenceEntry, EvidencePage } from '@shuqiao/schemas/types/evidence-page';
import { FeedBroken } from './feed-broken.ts';

/** What has been read of the log. */
export interface ReadLog {
  readonly range: FrozenRange;
  /** Leaf hash of the last entry read, base64url. */
  readonly lastLeaf: string | null;
  /** Instant of the first entry. */
  readonly openedAtMs: number | null;
}

export interface VerifiedPage extends ReadLog {
  /** Claims of answers and refusals, as committed to; erased ones are not among them. */
  readonly answers: readonly { readonly index: number; readonly claims: string }[];
  /** Index ranges, both ends included, whose messages were erased. */
  readonly erased: readonly { readonly from: number; readonly to: number }[];
}

/**
 * Entries that continue the log read so far: numbered without a gap, canonical, each message the one its
 * entry commits to (EVL-R1, EVL-R5, EVL-R14). Where something was read before, the page must begin with the
 * last entry read, so that a log that was rewritten behind the reader is noticed.
 * @throws FeedBroken
 */
export function verifyPage(read: ReadLog, { size, entries }: EvidencePage): VerifiedPage {
  if (size < read.range.size) throw new FeedBroken('evidence_shrunk', size);
  const range = read.range.clone();
  const fresh = skipLastRead(read, entries);
  let { lastLeaf, openedAtMs } = read;
  const answers: { index: number; claims: string }[] = [];
  const erased: { from: number; to: number }[] = [];

  for (const item of fresh) {
    if (item.index !== range.size) throw new FeedBroken('evidence_gap', range.size);
    const entry = readEntry(item);
    const claims = openMessage(item, entry);
    if (isAnswer(entry) && claims !== null) answers.push({ index: item.index, claims });
    if (entry.t === 'evidence.erased') erased.push({ from: entry.from, to: entry.to });
    openedAtMs ??= entry.at;
    lastLeaf = appendLeaf(range, item.entry);
  }
  if (fresh.length === 0 && range.size < size) throw new FeedBroken('evidence_gap', range.size);
  return { range, lastLeaf, openedAtMs, answers, erased };
}

function isAnswer({ t }: Entry): boolean {
  return t === 'response' || t === 'request.refused';
}

function skipLastRead({ range, lastLeaf }: ReadLog, entries: readonly EvidenceEntry[]) {
  if (range.size === 0) return entries;
  const [last, ...fresh] = entries;
  if (last?.index !== range.size - 1) throw new FeedBroken('evidence_gap', range.size - 1);
  if (hashLeaf(last.entry).toString('base64url') !== lastLeaf) {
    throw new FeedBroken('evidence_rewritten', last.index);
  }
  return fresh;
}

function readEntry({ index, entry }: EvidenceEntry): Entry {
  try {
    return parseEntry(entry);
  } catch (cause) {
    if (!(cause instanceof EvidenceError)) throw cause;
    throw new FeedBroken('evidence_malformed', index, { cause });
  }
}

/** The message, or null when it or its salt was erased: then nothing is known of it. */
function openMessage({ index, message, salt }: EvidenceEntry, { c }: Entry): string | null {
  if (message === null || salt === null) return null;
  const bytes = Buffer.from(salt, 'base64url');
  if (c === null || bytes.length !== SALT_BYTES || commitTo(bytes, message) !== c) {
    throw new FeedBroken('evidence_commitment', index);
  }
  return message;
}

function appendLeaf(range: CompactRange, text: string): string {
  const leaf = hashLeaf(text);
  range.append(leaf);
  return leaf.toString('base64url');
}
