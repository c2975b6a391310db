import { equalHashes, hashNode, isHash } from './tree-hash.ts';

export interface ConsistencyClaim {
  size1: bigint;
  size2: bigint;
  root1: Uint8Array;
  root2: Uint8Array;
  proof: readonly Uint8Array[];
}

/**
 * True only if the tree of size2 extends that of size1 (RFC 9162 §2.1.4.2). Never throws. An empty old tree
 * is refused, although RFC 9162 would call its proof trivially right: it proves nothing (EVL-R28).
 */
export function verifyConsistency({ size1, size2, root1, root2, proof }: ConsistencyClaim): boolean {
  if (size1 <= 0n || size1 > size2) return false;
  if (!isHash(root1) || !isHash(root2) || !proof.every(isHash)) return false;
  if (size1 === size2) return proof.length === 0 && equalHashes(root1, root2);
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof;
  const roots = climb(size1 - 1n, size2 - 1n, path);
  return roots !== undefined && equalHashes(roots.old, root1) && equalHashes(roots.young, root2);
}

function climb(
  oldLast: bigint,
  youngLast: bigint,
  [seed, ...path]: readonly Uint8Array[],
): { old: Uint8Array; young: Uint8Array } | undefined {
  if (seed === undefined || path.length === 0) return undefined;
  let [position, last] = dropRightEdge(oldLast, youngLast);
  let [old, young] = [seed, seed];
  for (const sibling of path) {
    if (last === 0n) return undefined;
    if (position % 2n === 1n || position === last) {
      old = hashNode(sibling, old);
      young = hashNode(sibling, young);
      while (position % 2n === 0n && position !== 0n) [position, last] = [position / 2n, last / 2n];
    } else {
      young = hashNode(young, sibling);
    }
    [position, last] = [position / 2n, last / 2n];
  }
  return last === 0n ? { old, young } : undefined;
}

function dropRightEdge(position: bigint, last: bigint): [bigint, bigint] {
  let [p, l] = [position, last];
  while (p % 2n === 1n) [p, l] = [p / 2n, l / 2n];
  return [p, l];
}

function isPowerOfTwo(size: bigint): boolean {
  return (size & (size - 1n)) === 0n;
}
