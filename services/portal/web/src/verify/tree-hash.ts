import { type Bytes, toUtf8 } from './bytes.ts';
import { sha256 } from './sha256.ts';

export const HASH_BYTES = 32;

/** SHA-256(0x00 ‖ entry), RFC 6962 §2.1 (EVL-R2). */
export function hashLeaf(entry: string): Promise<Bytes> {
  return sha256(Uint8Array.of(0), toUtf8(entry));
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 6962 §2.1 (EVL-R2). */
export function hashNode(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(Uint8Array.of(1), left, right);
}
