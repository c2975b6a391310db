import { decodeTile } from '@shuqiao/protocol/evidence/tile-nodes';
import { TILE_WIDTH, type Tile } from '@shuqiao/protocol/evidence/tiles';
import { HASH_BYTES } from '@shuqiao/protocol/evidence/tree-hash';
import { listLogEntries } from '@shuqiao/storage/exchange/log-entries';
import { findTile } from '@shuqiao/storage/exchange/log-tiles';
import type { Reader } from '@shuqiao/storage/store';
import { LogRefused } from './log-refused.ts';

async function readLeaves(read: Reader, { index, width }: Tile): Promise<Buffer> {
  const from = index * TILE_WIDTH;
  const entries = await listLogEntries(read, from, from + width);
  return Buffer.concat(entries.map(({ leaf }) => Buffer.from(leaf, 'base64url')));
}

/**
 * The first `width` hashes of a tile, or undefined while they are not stored. Leaves come from the entries
 * themselves until their tile is full; tiles above are stored whenever they grow.
 */
export async function readTile(read: Reader, tile: Tile): Promise<Buffer | undefined> {
  const stored = await findTile(read, tile.level, tile.index);
  const bytes = stored ?? (tile.level === 0 ? await readLeaves(read, tile) : Buffer.alloc(0));
  const wanted = tile.width * HASH_BYTES;
  return bytes.length < wanted ? undefined : bytes.subarray(0, wanted);
}

/** As `readTile`, hash by hash; throws where the store lacks hashes that it must have. */
export async function getTileHashes(read: Reader, tile: Tile): Promise<Buffer[]> {
  if (tile.width === 0) return [];
  const bytes = await readTile(read, tile);
  if (!bytes) throw new LogRefused(`the log lacks tile ${tile.index} on level ${tile.level}`);
  return decodeTile(bytes);
}
