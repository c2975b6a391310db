import { foldPerfectNodes } from './compact-range.ts';
import { EvidenceError } from './evidence-error.ts';
import { getNode, type NodeRef, type NodeSource, toPerfectNodes } from './perfect-nodes.ts';
import { splitPoint } from './split-point.ts';

/** For each proof hash, from the leaf's sibling upwards, the perfect subtrees it is folded from. */
export function planInclusion(index: number, size: number): NodeRef[][] {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    throw new EvidenceError('proof_out_of_range', `No leaf ${index} in a tree of size ${size}`);
  }
  const plan: NodeRef[][] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    const inLeft = index < middle;
    plan.push(inLeft ? toPerfectNodes(middle, end) : toPerfectNodes(start, middle));
    [start, end] = inLeft ? [start, middle] : [middle, end];
  }
  return plan.reverse();
}

/** Inclusion proof of one leaf in the tree of the given size (RFC 6962 §2.1.1). */
export function proveInclusion(index: number, size: number, source: NodeSource): Buffer[] {
  return planInclusion(index, size).map((refs) => foldPerfectNodes(refs.map((ref) => getNode(source, ref))));
}
