import { equalHashes, hashNode, isHash } from './tree-hash.ts';

export interface InclusionClaim {
  index: bigint;
  size: bigint;
  leaf: Uint8Array;
  proof: readonly Uint8Array[];
}

/** The root that the proof leads to, or undefined when it cannot be a proof (RFC 9162 §2.1.3.2, EVL-R28). */
export function findInclusionRoot({ index, size, leaf, proof }: InclusionClaim): Uint8Array | undefined {
  if (index < 0n || index >= size || !isHash(leaf) || !proof.every(isHash)) return undefined;
  let [position, last] = [index, size - 1n];
  let node = leaf;
  for (const sibling of proof) {
    if (last === 0n) return undefined;
    if (position % 2n === 1n || position === last) {
      node = hashNode(sibling, node);
      // A node without right sibling moves up until it is a right child.
      while (position % 2n === 0n && position !== 0n) [position, last] = [position / 2n, last / 2n];
    } else {
      node = hashNode(node, sibling);
    }
    [position, last] = [position / 2n, last / 2n];
  }
  return last === 0n ? node : undefined;
}

/** True only if the leaf is in the tree with this root. Never throws; a tree of size 0 holds nothing (EVL-R28). */
export function verifyInclusion(claim: InclusionClaim & { root: Uint8Array }): boolean {
  const root = findInclusionRoot(claim);
  return root !== undefined && equalHashes(root, claim.root);
}
