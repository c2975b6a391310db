import { CompactRange } from '@shuqiao/protocol/evidence/compact-range';
import { getNode, toPerfectNodes } from '@shuqiao/protocol/evidence/perfect-nodes';
import { countTileHashes, TILE_WIDTH } from '@shuqiao/protocol/evidence/tiles';
import type { StoredTile } from '@shuqiao/storage/exchange/log-tiles';
import type { Reader } from '@shuqiao/storage/store';
import { TileCache } from './node-source.ts';
import { getTileHashes } from './tile-reader.ts';

async function restoreRange(read: Reader, size: number): Promise<CompactRange> {
  const refs = toPerfectNodes(0, size);
  const source = await new TileCache(read).load(refs);
  return CompactRange.restore(
    size,
    refs.map((ref) => getNode(source, ref)),
  );
}

/** The open tile at the right edge of each level. */
async function restoreEdges(read: Reader, size: number): Promise<Buffer[][]> {
  const edges: Buffer[][] = [];
  for (let level = 0; countTileHashes(size, level) > 0; level += 1) {
    const count = countTileHashes(size, level);
    const tile = { level, index: Math.floor(count / TILE_WIDTH), width: count % TILE_WIDTH };
    edges.push(await getTileHashes(read, tile));
  }
  return edges;
}

function hashTile(hashes: readonly Buffer[]): Buffer {
  const range = CompactRange.empty();
  for (const hash of hashes) range.append(hash);
  return range.root();
}

/** A tree to which leaves are added one by one, and the tiles that this makes; memory does not grow with it. */
export class GrowingTree {
  readonly #range: CompactRange;
  readonly #edges: Buffer[][];
  #changed = new Map<string, StoredTile>();

  private constructor(range: CompactRange, edges: Buffer[][]) {
    this.#range = range;
    this.#edges = edges;
  }

  /** The tree of this size, from what is stored of it; its root is not yet known to be right. */
  static async restore(read: Reader, size: number): Promise<GrowingTree> {
    return new GrowingTree(await restoreRange(read, size), await restoreEdges(read, size));
  }

  get size(): number {
    return this.#range.size;
  }

  root(): Buffer {
    return this.#range.root();
  }

  append(leaf: Buffer): void {
    this.#range.append(leaf);
    this.#push(0, leaf);
  }

  /** Tiles that are new since they were last taken: on level 0 the full ones, above also those that grew. */
  takeChangedTiles(): StoredTile[] {
    const changed = [...this.#changed.values()];
    this.#changed = new Map();
    return changed;
  }

  #push(level: number, hash: Buffer): void {
    const edge = this.#edges[level] ?? [];
    edge.push(hash);
    const isFull = edge.length === TILE_WIDTH;
    this.#edges[level] = isFull ? [] : edge;
    if (isFull || level > 0) this.#change(level, edge);
    if (isFull) this.#push(level + 1, hashTile(edge));
  }

  #change(level: number, edge: readonly Buffer[]): void {
    const index = Math.floor((countTileHashes(this.size, level) - 1) / TILE_WIDTH);
    this.#changed.set(`${level}/${index}`, { level, index, hashes: Buffer.concat(edge) });
  }
}
