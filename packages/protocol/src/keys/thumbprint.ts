import { hash } from 'node:crypto';
import type { KeyMaterial } from './jwk.ts';
import { toThumbprintText } from './thumbprint-text.ts';

/** RFC 7638 SHA-256 thumbprint, base64url: the `kid` of every key (SQX-R75). */
export function toThumbprint(key: KeyMaterial): string {
  return hash('sha256', toThumbprintText(key), 'base64url');
}
