import { planInclusion, proveInclusion } from '@shuqiao/protocol/evidence/prove-inclusion';
import { formatTlogProof } from '@shuqiao/protocol/evidence/tlog-proof';
import type { LogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import type { TileCache } from './node-source.ts';

/** Inclusion proof of one entry in the tree of the given size; the tree must have been published that far. */
export async function proveEntry(tiles: TileCache, index: number, size: number): Promise<Buffer[]> {
  const source = await tiles.load(planInclusion(index, size).flat());
  return proveInclusion(index, size, source);
}

/** The proof as a text that is checked offline, checkpoint included (EVL-R70). */
export async function proveInText(
  tiles: TileCache,
  index: number,
  { size, note }: LogCheckpoint,
): Promise<string> {
  const hashes = await proveEntry(tiles, index, size);
  return formatTlogProof({ index: BigInt(index), hashes, checkpoint: note });
}
