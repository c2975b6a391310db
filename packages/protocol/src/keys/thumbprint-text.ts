import type { KeyMaterial } from './jwk.ts';

/** The required members in lexicographic order (RFC 7638 §3.2, RFC 8037 §2): what a thumbprint is taken over. */
export function toThumbprintText(key: KeyMaterial): string {
  return JSON.stringify(toRequiredMembers(key));
}

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
