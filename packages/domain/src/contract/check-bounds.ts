import type { Finding } from '@shuqiao/schemas/types/finding';
import { appendToPointer, newFinding } from './new-finding.ts';

const MAX_DEPTH = 12;
const MAX_NODES = 50_000;
const MAX_CHARACTERS = 1_048_576;
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

interface Node {
  value: unknown;
  pointer: string;
  depth: number;
}

/**
 * Size, depth and member names of an untrusted document, before anything else looks at it. Goes no further
 * than the bounds and does not recurse.
 */
export function checkBounds(document: unknown): Finding | undefined {
  const open: Node[] = [{ value: document, pointer: '', depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let node = open.pop(); node; node = open.pop()) {
    nodes += 1;
    if (node.depth > MAX_DEPTH) return refuseDepth(node.pointer);
    if (typeof node.value === 'string') characters += node.value.length;
    if (typeof node.value === 'object' && node.value !== null) {
      const names = Object.keys(node.value);
      characters += names.reduce((total, name) => total + name.length, 0);
      if (nodes + open.length + names.length > MAX_NODES) return refuseSize();
      const forbidden = names.find((name) => FORBIDDEN_NAMES.has(name));
      if (forbidden !== undefined) return refuseName(appendToPointer(node.pointer, forbidden));
      for (const [name, value] of Object.entries(node.value)) {
        open.push({ value, pointer: appendToPointer(node.pointer, name), depth: node.depth + 1 });
      }
    }
    if (characters > MAX_CHARACTERS) return refuseSize();
  }
  return undefined;
}

function refuseDepth(pointer: string): Finding {
  return newFinding(pointer, 'too_deep', `嵌套超过${MAX_DEPTH}层`, `nested deeper than ${MAX_DEPTH} levels`);
}

function refuseSize(): Finding {
  return newFinding(
    '',
    'too_large',
    `契约超过${MAX_NODES}个节点或${MAX_CHARACTERS}个字符`,
    `a contract has at most ${MAX_NODES} nodes and ${MAX_CHARACTERS} characters`,
  );
}

function refuseName(pointer: string): Finding {
  return newFinding(pointer, 'forbidden_name', '不允许的成员名称', 'a member name that is not allowed');
}
