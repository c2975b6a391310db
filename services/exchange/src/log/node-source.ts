import type { NodeRef, NodeSource } from '@shuqiao/protocol/evidence/perfect-nodes';
import { tileNodeSource, tileOfNode } from '@shuqiao/protocol/evidence/tile-nodes';
import { HASH_BYTES } from '@shuqiao/protocol/evidence/tree-hash';
import type { Reader } from '@shuqiao/storage/store';
import { readTile } from './tile-reader.ts';

const keyOf = ({ level, index }: { level: number; index: number }) => `${level}/${index}`;

/** Reads tiles once, however many proofs are made of them. */
export class TileCache {
  readonly #read: Reader;
  readonly #tiles = new Map<string, Buffer>();

  constructor(read: Reader) {
    this.#read = read;
  }

  /** The nodes of these places, as proofs ask for them. */
  async load(refs: readonly NodeRef[]): Promise<NodeSource> {
    for (const ref of refs) await this.#loadTile(ref);
    return tileNodeSource((tile) => this.#tiles.get(keyOf(tile)));
  }

  async #loadTile(ref: NodeRef): Promise<void> {
    const tile = tileOfNode(ref);
    const known = this.#tiles.get(keyOf(tile));
    if (known && known.length >= tile.width * HASH_BYTES) return;
    const bytes = await readTile(this.#read, tile);
    if (bytes) this.#tiles.set(keyOf(tile), bytes);
  }
}
