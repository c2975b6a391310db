import { hash } from 'node:crypto';
import type { KeyMaterial } from './jwk.ts';

/** RFC 7638 SHA-256 thumbprint, base64url: the `kid` of every key (SQX-R75). */
export function toThumbprint(key: KeyMaterial): string {
  return hash('sha256', JSON.stringify(toRequiredMembers(key)), 'base64url');
}

/** The required members in lexicographic order (RFC 7638 §3.2, RFC 8037 §2). */
function toRequiredMembers(key: KeyMaterial): object {
  switch (key.kty) {
    case 'EC':
      return { crv: key.crv, kty: key.kty, x: key.x, y: key.y };
    case 'OKP':
      return { crv: key.crv, kty: key.kty, x: key.x };
    case 'RSA':
      return { e: key.e, kty: key.kty, n: key.n };
  }
}
