import { HASH_BYTES } from './tree-hash.ts';

/** Last counter and leaf hash (base64url) of one department's chain (EVL-R50). */
export interface ChainHead {
  readonly n: number;
  readonly lastLeaf: string;
}

/** 32 zero bytes: what the first link of a chain points at. */
export const NO_LEAF = Buffer.alloc(HASH_BYTES).toString('base64url');

const noHead: ChainHead = { n: 0, lastLeaf: NO_LEAF };
const MAX_RECENT = 64;

/**
 * Immutable map from tag to chain head. A batch touches a few of many departments, so changes gather in a
 * small second map and are merged into the large one only now and then.
 */
export class ChainHeads {
  readonly #settled: ReadonlyMap<string, ChainHead>;
  readonly #recent: ReadonlyMap<string, ChainHead>;

  constructor(
    settled: ReadonlyMap<string, ChainHead> = new Map(),
    recent: ReadonlyMap<string, ChainHead> = new Map(),
  ) {
    this.#settled = settled;
    this.#recent = recent;
  }

  /** The head of this tag, or counter 0 and 32 zero bytes. */
  get(tag: string): ChainHead {
    return this.#recent.get(tag) ?? this.#settled.get(tag) ?? noHead;
  }

  with(changes: ReadonlyMap<string, ChainHead>): ChainHeads {
    const recent = new Map([...this.#recent, ...changes]);
    if (recent.size <= MAX_RECENT) return new ChainHeads(this.#settled, recent);
    return new ChainHeads(new Map([...this.#settled, ...recent]));
  }

  toMap(): Map<string, ChainHead> {
    return new Map([...this.#settled, ...this.#recent]);
  }
}
