import { type ChainHead, ChainHeads } from './chain-heads.ts';
import { CompactRange, type FrozenRange } from './compact-range.ts';
import { buildEntry } from './entry.ts';
import type { ChainLink, EntryMembers, EntryType } from './entry-types.ts';
import { EvidenceError } from './evidence-error.ts';
import { hashLeaf } from './tree-hash.ts';

/** What the sequencer knows of the log. Immutable: a batch that fails to commit leaves it as it was. */
export interface SequencerState {
  readonly size: number;
  readonly lastAtMs: number;
  readonly range: FrozenRange;
  readonly chains: ChainHeads;
  readonly tagOf: (departmentId: string) => string;
}

/** The same as a store keeps it. */
export interface StoredSequencerState {
  size: number;
  lastAtMs: number;
  /** Subtree roots of the compact range, largest first. */
  hashes: readonly Uint8Array[];
  chains: ReadonlyMap<string, ChainHead>;
}

/**
 * A record waiting for its place. `departments` are ids (the same id twice makes one link). `requestRef` gives
 * the member `r`: the index of the request's entry, or 'previous' when that is the record just before.
 */
export type PendingLeaf = { [T in EntryType]: PendingOf<T> }[EntryType];

type PendingOf<T extends EntryType> = {
  readonly t: T;
  readonly departments: readonly string[];
  readonly commitment: string | null;
  readonly more: Readonly<Omit<EntryMembers[T], 'r'>>;
} & (EntryMembers[T] extends { r: number } ? { readonly requestRef: 'previous' | number } : object);

export interface SequencedEntry {
  readonly index: number;
  readonly text: string;
  /** Leaf hash, base64url. */
  readonly leaf: string;
  readonly at: number;
  readonly tags: readonly string[];
  readonly links: readonly ChainLink[];
}

export interface Sequenced {
  readonly entries: readonly SequencedEntry[];
  /** The heads that this batch moved, by tag. */
  readonly chains: ReadonlyMap<string, ChainHead>;
  readonly next: SequencerState;
}

const emptyLog: StoredSequencerState = { size: 0, lastAtMs: 0, hashes: [], chains: new Map() };

/** The state of a log without entries, or the stored one; throws when the stored one contradicts itself. */
export function openSequencer(
  tagOf: (departmentId: string) => string,
  { size, lastAtMs, hashes, chains }: StoredSequencerState = emptyLog,
): SequencerState {
  return {
    size,
    lastAtMs,
    range: CompactRange.restore(size, hashes),
    chains: new ChainHeads(new Map(chains)),
    tagOf,
  };
}

/**
 * Gives a batch its indexes, times, chain links and leaves, without touching `state` (EVL-R3, EVL-R14, EVL-R50).
 * Throws EvidenceError on a record that makes no valid entry; `checkPending` finds such a record beforehand.
 */
export function sequence(state: SequencerState, pending: readonly PendingLeaf[], nowMs: number): Sequenced {
  const at = Math.max(nowMs, state.lastAtMs);
  const range = state.range.clone();
  const moved = new Map<string, ChainHead>();
  const entries = pending.map((item, offset): SequencedEntry => {
    const index = range.size;
    const links = toLinks(item, state, moved);
    const more = toMembers(item, pending[offset - 1], index);
    const text = buildEntry({ t: item.t, at, c: item.commitment, d: links, more });
    const hash = hashLeaf(text);
    const leaf = hash.toString('base64url');
    range.append(hash);
    for (const { k, n } of links) moved.set(k, { n, lastLeaf: leaf });
    return { index, text, leaf, at, tags: links.map(({ k }) => k), links };
  });
  const lastAtMs = entries.length === 0 ? state.lastAtMs : at;
  const next = { ...state, size: range.size, lastAtMs, range, chains: state.chains.with(moved) };
  return { entries, chains: moved, next };
}

function toLinks(
  { departments }: PendingLeaf,
  { tagOf, chains }: SequencerState,
  moved: ReadonlyMap<string, ChainHead>,
): ChainLink[] {
  const tags = new Set(departments.map(tagOf));
  return Array.from(tags, (k) => {
    const { n, lastLeaf } = moved.get(k) ?? chains.get(k);
    return { k, n: n + 1, p: lastLeaf };
  });
}

function toMembers(
  item: PendingLeaf,
  before: PendingLeaf | undefined,
  index: number,
): Readonly<Record<string, unknown>> {
  if (!('requestRef' in item)) return item.more;
  if (item.requestRef !== 'previous') return { ...item.more, r: item.requestRef };
  if (before?.t !== 'request.accepted') {
    throw new EvidenceError('entry_reference', `Entry ${index} does not follow its request`);
  }
  return { ...item.more, r: index - 1 };
}
