import { createHash } from 'node:crypto';
import { nodeSm3 } from '@shuqiao/protocol/sm/node-sm3';

export type Digest = (bytes: Uint8Array) => Uint8Array;

export const sha256: Digest = (bytes) => createHash('sha256').update(bytes).digest();

/** Names that files carry: the standard's words, and object identifiers. */
const methods: Readonly<Record<string, Digest | 'weak'>> = {
  MD5: 'weak',
  '1.2.840.113549.2.5': 'weak',
  SHA1: 'weak',
  'SHA-1': 'weak',
  '1.3.14.3.2.26': 'weak',
  SHA256: sha256,
  'SHA-256': sha256,
  '2.16.840.1.101.3.4.2.1': sha256,
  SM3: nodeSm3,
  '1.2.156.10197.1.401': nodeSm3,
};

/** Undefined where the method is none of ours; `weak` where it proves nothing any more. */
export function findDigest(method: string): Digest | 'weak' | undefined {
  const name = method.toUpperCase();
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}
