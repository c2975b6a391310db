import { CompactRange } from './compact-range.ts';
import { EvidenceError } from './evidence-error.ts';
import type { NodeRef, NodeSource } from './perfect-nodes.ts';
import { TILE_HEIGHT, TILE_WIDTH, type Tile } from './tiles.ts';
import { HASH_BYTES } from './tree-hash.ts';

/** Bytes of the tile, at least as many hashes as asked for (a wider tile has the same beginning). */
export type TileSource = (tile: Tile) => Uint8Array | undefined;

/** The hashes of a tile, from bytes that somebody else kept. */
export function decodeTile(bytes: Uint8Array): Buffer[] {
  const width = bytes.length / HASH_BYTES;
  if (!Number.isInteger(width) || width < 1 || width > TILE_WIDTH) {
    throw new EvidenceError('tile_malformed', `${bytes.length} bytes are not 1 to 256 hashes`);
  }
  const tile = Buffer.from(bytes);
  return Array.from({ length: width }, (_, i) => tile.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/** The tile that a perfect subtree's root is computed from, as wide as that needs. */
export function tileOfNode({ level, index }: NodeRef): Tile {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const width = 2 ** (level - tileLevel * TILE_HEIGHT);
  const end = (index + 1) * width;
  const tileIndex = Math.floor((end - 1) / TILE_WIDTH);
  return { level: tileLevel, index: tileIndex, width: end - tileIndex * TILE_WIDTH };
}

/** Root of a perfect subtree out of the tile named by `tileOfNode`. */
export function hashTileNode(
  { level }: NodeRef,
  { level: tileLevel, width: end }: Tile,
  tile: Uint8Array,
): Buffer {
  const width = 2 ** (level - tileLevel * TILE_HEIGHT);
  const hashes = decodeTile(tile).slice(end - width, end);
  if (hashes.length !== width) throw new EvidenceError('tile_malformed', 'The tile is too narrow');
  const range = CompactRange.empty();
  for (const hash of hashes) range.append(hash);
  return range.root();
}

/** Lets proofs be made from published tiles alone. */
export function tileNodeSource(readTile: TileSource): NodeSource {
  return (level, index) => {
    const tile = tileOfNode({ level, index });
    const bytes = readTile(tile);
    return bytes === undefined ? undefined : hashTileNode({ level, index }, tile, bytes);
  };
}
