import { hash } from 'node:crypto';

export const HASH_BYTES = 32;

const NODE_PREFIX = 0x01;
const nodeInput = Buffer.alloc(1 + 2 * HASH_BYTES);
nodeInput[0] = NODE_PREFIX;

/** SHA-256(0x00 ‖ entry), RFC 6962 §2.1 (EVL-R2). */
export function hashLeaf(entry: string): Buffer {
  return hash('sha256', `\0${entry}`, 'buffer');
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1 (EVL-R2). Both must be 32 bytes long. */
export function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return hash('sha256', nodeInput, 'buffer');
}

/** Root of the tree without leaves: SHA-256 of nothing. */
export function hashEmptyTree(): Buffer {
  return hash('sha256', '', 'buffer');
}

export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

export function equalHashes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
