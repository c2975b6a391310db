import type { PrivateJwk, PublicJwk } from './jwk.ts';

/** Names what is public instead of dropping what is private: a member nobody thought of stays behind. */
export function toPublicJwk(jwk: PrivateJwk | PublicJwk): PublicJwk {
  const { alg, kid } = jwk;
  switch (jwk.kty) {
    case 'EC':
      return { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y, alg, use: 'sig', kid };
    case 'OKP':
      return { kty: jwk.kty, crv: jwk.crv, x: jwk.x, alg, use: 'sig', kid };
    case 'RSA':
      return { kty: jwk.kty, n: jwk.n, e: jwk.e, alg, use: 'sig', kid };
  }
}
