import { createHash, type KeyObject } from 'node:crypto';
import { CompactSign, compactVerify, createLocalJWKSet, type JWK } from 'jose';

const type = 'sqx-directory+jwt';

export interface DirectoryClaims {
  iss: string;
  /** Seconds. */
  iat: number;
  exp: number;
  /** Version of the directory. */
  n: number;
  /** base64url SHA-256 of the document's bytes. */
  h: string;
}

/** The document is not what the catalogue signed, or not from a pinned catalogue. */
export class DirectoryRefused extends Error {}

export const hashDirectory = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url');

/** Compact JWS over version and hash of the directory's exact bytes; the bytes travel beside it. */
export function signDirectory(claims: DirectoryClaims, key: KeyObject, kid: string): Promise<string> {
  return new CompactSign(new TextEncoder().encode(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'ES256', typ: type, kid })
    .sign(key);
}

/**
 * Checks signature, type, pinned key, issuer and hash.
 * @throws DirectoryRefused
 */
export async function verifyDirectory(
  token: string,
  bytes: Uint8Array,
  trust: { issuer: string; keys: JWK[] },
): Promise<DirectoryClaims> {
  const { payload, protectedHeader } = await compactVerify(token, createLocalJWKSet({ keys: trust.keys }), {
    algorithms: ['ES256'],
  }).catch((cause) => {
    throw new DirectoryRefused('the directory is not signed by a pinned key', { cause });
  });
  if (protectedHeader.typ !== type) throw new DirectoryRefused(`typ is not ${type}`);
  const claims: DirectoryClaims = JSON.parse(new TextDecoder().decode(payload));
  if (claims.iss !== trust.issuer) throw new DirectoryRefused('the directory is of another gateway');
  if (claims.h !== hashDirectory(bytes)) throw new DirectoryRefused('the directory is not the signed one');
  return claims;
}
