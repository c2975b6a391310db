import { createHash } from 'node:crypto';
import { nodeSm3 } from '@shuqiao/protocol/sm/node-sm3';
import { type Digest, sha256 } from './digest-methods.ts';

export type SealHash = 'sha256' | 'sha384' | 'sha512';

export type SignatureMethod =
  | { readonly kind: 'rsa' | 'ecdsa'; readonly hash: SealHash; readonly digest: Digest }
  | { readonly kind: 'sm2'; readonly digest: Digest };

const digests: Readonly<Record<SealHash, Digest>> = {
  sha256,
  sha384: (bytes) => createHash('sha384').update(bytes).digest(),
  sha512: (bytes) => createHash('sha512').update(bytes).digest(),
};

const methods: Readonly<Record<string, SignatureMethod | 'weak'>> = {
  '1.2.156.10197.1.501': { kind: 'sm2', digest: nodeSm3 },
  '1.2.840.113549.1.1.11': toMethod('rsa', 'sha256'),
  '1.2.840.113549.1.1.12': toMethod('rsa', 'sha384'),
  '1.2.840.113549.1.1.13': toMethod('rsa', 'sha512'),
  '1.2.840.10045.4.3.2': toMethod('ecdsa', 'sha256'),
  '1.2.840.10045.4.3.3': toMethod('ecdsa', 'sha384'),
  '1.2.840.10045.4.3.4': toMethod('ecdsa', 'sha512'),
  '1.2.840.113549.1.1.4': 'weak',
  '1.2.840.113549.1.1.5': 'weak',
  '1.2.840.10045.4.1': 'weak',
};

/** By object identifier. Undefined where it is none of ours; `weak` for MD5 and SHA-1. */
export function findSignatureMethod(algorithm: string): SignatureMethod | 'weak' | undefined {
  return Object.hasOwn(methods, algorithm) ? methods[algorithm] : undefined;
}

function toMethod(kind: 'rsa' | 'ecdsa', hash: SealHash): SignatureMethod {
  return { kind, hash, digest: digests[hash] };
}
