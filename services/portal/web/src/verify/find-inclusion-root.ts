import type { Bytes } from './bytes.ts';
import { HASH_BYTES, hashNode } from './tree-hash.ts';

interface Place {
  readonly index: bigint;
  readonly size: bigint;
  readonly leaf: Bytes;
  readonly path: readonly Bytes[];
}

/** The root that the path leads to, or undefined when it cannot be a path (RFC 9162 §2.1.3.2, EVL-R28). */
export async function findInclusionRoot({ index, size, leaf, path }: Place): Promise<Bytes | undefined> {
  if (index < 0n || index >= size) return undefined;
  if (![leaf, ...path].every(({ length }) => length === HASH_BYTES)) return undefined;
  let [position, last] = [index, size - 1n];
  let node = leaf;
  for (const sibling of path) {
    if (last === 0n) return undefined;
    if (position % 2n === 1n || position === last) {
      node = await hashNode(sibling, node);
      // A node without right sibling moves up until it is a right child.
      while (position % 2n === 0n && position !== 0n) [position, last] = [position / 2n, last / 2n];
    } else {
      node = await hashNode(node, sibling);
    }
    [position, last] = [position / 2n, last / 2n];
  }
  return last === 0n ? node : undefined;
}
