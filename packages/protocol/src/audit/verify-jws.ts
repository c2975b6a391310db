import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { type JwsType, readJws } from '../sqx/read-jws.ts';
import { verifySignature } from '../sqx/verify-signature.ts';

/** A public key as a trust file lists it: with its SQX-1 `kid` and `alg`. */
export type PublicJwk = JsonWebKey & { kid?: string; alg?: string };

export type Claims = Readonly<Record<string, unknown>>;

export type JwsResult =
  | { state: 'verified'; claims: Claims }
  | { state: 'malformed' | 'key_unknown' | 'signature' };

/** Verifies a compact JWS of this `typ` with the key that its `kid` names among the given ones. */
export function verifyJws(token: string, typ: JwsType, keys: readonly PublicJwk[]): JwsResult {
  const read = readJws(token, typ);
  if ('refusal' in read) return { state: 'malformed' };
  const { jws } = read;
  const jwk = keys.find(({ kid }) => kid === jws.kid);
  if (jwk === undefined) return { state: 'key_unknown' };
  if (jwk.alg !== jws.alg) return { state: 'signature' };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  const verified = verifySignature(jws, { kid: jws.kid, alg: jws.alg, key });
  return verified ? { state: 'verified', claims: jws.payload } : { state: 'signature' };
}
