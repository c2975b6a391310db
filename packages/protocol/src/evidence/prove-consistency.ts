import { foldPerfectNodes } from './compact-range.ts';
import { EvidenceError } from './evidence-error.ts';
import { getNode, type NodeRef, type NodeSource, toPerfectNodes } from './perfect-nodes.ts';
import { splitPoint } from './split-point.ts';

/** For each proof hash the perfect subtrees it is folded from; empty when the sizes are equal. */
export function planConsistency(from: number, to: number): NodeRef[][] {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) {
    throw new EvidenceError('proof_out_of_range', `No consistency proof from size ${from} to ${to}`);
  }
  const plan: NodeRef[][] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + splitPoint(end - start);
    const oldEndsLeft = from <= middle;
    plan.push(oldEndsLeft ? toPerfectNodes(middle, end) : toPerfectNodes(start, middle));
    [start, end] = oldEndsLeft ? [start, middle] : [middle, end];
  }
  // The verifier has the old root already, so the old tree itself is left out when it is one of the nodes.
  if (start > 0) plan.push(toPerfectNodes(start, end));
  return plan.reverse();
}

/** Proof that the tree of size `to` only adds leaves to that of size `from` (RFC 6962 §2.1.2). */
export function proveConsistency(from: number, to: number, source: NodeSource): Buffer[] {
  return planConsistency(from, to).map((refs) => foldPerfectNodes(refs.map((ref) => getNode(source, ref))));
}
