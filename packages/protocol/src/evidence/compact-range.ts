import { EvidenceError } from './evidence-error.ts';
import { hashEmptyTree, hashNode, isHash } from './tree-hash.ts';

/**
 * The roots of the perfect subtrees of a growing RFC 6962 tree, largest first: all that an append needs.
 * Sizes are exact up to 2^53.
 */
export class CompactRange {
  #size: number;
  readonly #hashes: Buffer[];

  private constructor(size: number, hashes: Buffer[]) {
    this.#size = size;
    this.#hashes = hashes;
  }

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** From stored hashes; throws unless there is one of 32 bytes per set bit of `size`. */
  static restore(size: number, hashes: readonly Uint8Array[]): CompactRange {
    if (!Number.isSafeInteger(size) || size < 0 || hashes.length !== countBits(size)) {
      throw new EvidenceError('range_mismatch', `${hashes.length} hashes are not a tree of size ${size}`);
    }
    if (!hashes.every(isHash)) throw new EvidenceError('hash_length', 'A hash has 32 bytes');
    return new CompactRange(
      size,
      hashes.map((bytes) => Buffer.from(bytes)),
    );
  }

  get size(): number {
    return this.#size;
  }

  get hashes(): readonly Buffer[] {
    return this.#hashes;
  }

  clone(): CompactRange {
    return new CompactRange(this.#size, [...this.#hashes]);
  }

  append(leaf: Buffer): void {
    if (!isHash(leaf)) throw new EvidenceError('hash_length', 'A leaf hash has 32 bytes');
    let node = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.#hashes.pop();
      if (left === undefined) throw new EvidenceError('range_mismatch', 'A subtree root is missing');
      node = hashNode(left, node);
    }
    this.#hashes.push(node);
    this.#size += 1;
  }

  root(): Buffer {
    return this.#hashes.length === 0 ? hashEmptyTree() : foldPerfectNodes(this.#hashes);
  }
}

/** A range that nobody grows in place. */
export type FrozenRange = Omit<CompactRange, 'append'>;

/** Root over neighbouring perfect subtrees, given from left to right. */
export function foldPerfectNodes(nodes: readonly Buffer[]): Buffer {
  return nodes.reduceRight((right, left) => hashNode(left, right));
}

function countBits(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}
