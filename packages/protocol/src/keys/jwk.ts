import type { Algorithm } from '../sqx/algorithms.ts';

interface SigningJwk {
  readonly alg: Algorithm;
  readonly use: 'sig';
  /** RFC 7638 SHA-256 thumbprint. */
  readonly kid: string;
  readonly key_ops?: string[];
}

export interface EcPoint {
  readonly kty: 'EC';
  readonly crv: string;
  readonly x: string;
  readonly y: string;
}

export interface OkpPoint {
  readonly kty: 'OKP';
  readonly crv: string;
  readonly x: string;
}

export interface RsaModulus {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
}

/** What makes a public key this key and no other; also what its thumbprint is taken over. */
export type KeyMaterial = EcPoint | OkpPoint | RsaModulus;

export type PublicJwk = KeyMaterial & SigningJwk;

/** A public JWK with `d` (and the CRT members of RSA). Kept with mode 0600, sent to nobody. */
export type PrivateJwk = PublicJwk & { readonly d: string } & Readonly<Partial<Record<CrtMember, string>>>;

type CrtMember = 'p' | 'q' | 'dp' | 'dq' | 'qi';
