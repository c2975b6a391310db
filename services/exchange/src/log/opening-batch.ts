import { type SequencerState, sequence } from '@shuqiao/protocol/evidence/sequence';
import type { SealedBatch } from '@shuqiao/storage/exchange/evidence-writer';
import { formatRange } from '../evidence/group-commit.ts';

/** Last tree head of the log that this one follows (EVL-R92); `root` in base64url. */
export interface Predecessor {
  root: string;
  size: number;
}

/** Entry 0 of a new log. */
export function openingBatch(
  state: SequencerState,
  origin: string,
  prev: Predecessor | undefined,
  nowMs: number,
): { batch: SealedBatch; next: SequencerState } {
  const more = { origin, ...(prev && { prev }) };
  const opened = { t: 'log.opened', departments: [], commitment: null, more } as const;
  const { entries, next } = sequence(state, [opened], nowMs);
  const batch = {
    entries: entries.map(({ index, text, leaf }) => ({ index, text, leaf, message: null, salt: null })),
    chains: [],
    state: { size: next.size, lastAtMs: next.lastAtMs, rangeHashes: formatRange(next.range.hashes) },
    effects: [],
  };
  return { batch, next };
}
