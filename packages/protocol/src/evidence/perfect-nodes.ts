import { EvidenceError } from './evidence-error.ts';

/** Root of the perfect subtree over the leaves `index · 2^level` up to, not including, `(index + 1) · 2^level`. */
export interface NodeRef {
  level: number;
  index: number;
}

export type NodeSource = (level: number, index: number) => Buffer | undefined;

/** The perfect subtrees that cover the leaves from `start` to before `end`, from left to right. */
export function toPerfectNodes(start: number, end: number): NodeRef[] {
  const nodes: NodeRef[] = [];
  for (let at = start; at < end; ) {
    let level = 0;
    let width = 1;
    while (at % (2 * width) === 0 && at + 2 * width <= end) {
      level += 1;
      width *= 2;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** The node, or an error that names it: a source that lacks a node of its own tree is broken. */
export function getNode(source: NodeSource, { level, index }: NodeRef): Buffer {
  const node = source(level, index);
  if (node === undefined) throw new EvidenceError('node_missing', `No node ${index} on level ${level}`);
  return node;
}
