const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;

export { TILE_HEIGHT, TILE_WIDTH };

/** A tile that some tree size needs; width 256 is a full tile. */
export interface Tile {
  level: number;
  index: number;
  width: number;
}

/** Path of a tile of hashes below the log's prefix, `tile/<L>/<N>[.p/<W>]` (EVL-R23). */
export function tilePath({ level, index, width }: Tile): string {
  return `tile/${level}/${toTileNumber(index)}${toPartialSuffix(width)}`;
}

/** Path of the bundle with the entries of the level-0 tile (EVL-R23). */
export function entriesPath({ index, width }: Omit<Tile, 'level'>): string {
  return `tile/entries/${toTileNumber(index)}${toPartialSuffix(width)}`;
}

/** Hashes on a tile level of a tree: one per full subtree of 256^level leaves. */
export function countTileHashes(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/**
 * The tiles of a tree of size `to` that a tree of size `from` did not have, lowest level first; from 0 on, all.
 * A partial tile that grew is listed with its new width.
 */
export function listNewTiles(from: number, to: number): Tile[] {
  const tiles: Tile[] = [];
  for (let level = 0; countTileHashes(to, level) > 0; level += 1) {
    const before = countTileHashes(from, level);
    const count = countTileHashes(to, level);
    if (count === before) continue;
    for (let index = Math.floor(before / TILE_WIDTH); index * TILE_WIDTH < count; index += 1) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) });
    }
  }
  return tiles;
}

function toTileNumber(index: number): string {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/.{3}/g) ?? [];
  return groups.map((group, i) => (i === groups.length - 1 ? group : `x${group}`)).join('/');
}

function toPartialSuffix(width: number): string {
  return width === TILE_WIDTH ? '' : `.p/${width}`;
}
