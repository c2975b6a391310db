import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { type FileResult, fail, pass, unknown } from '../file-check.ts';
import type { SealHash } from './signature-methods.ts';

const MODULUS_BITS = { min: 2_048, max: 8_192 };
const curves: ReadonlySet<string | undefined> = new Set(['prime256v1', 'secp384r1', 'secp521r1']);

interface PlatformSeal {
  readonly kind: 'rsa' | 'ecdsa';
  readonly hash: SealHash;
  /** DER of the SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** RSA (PKCS #1 v1.5) and ECDSA, with the keys whose kind is that of the algorithm. */
export function verifyPlatformSeal({ kind, hash, spki, signed, signature }: PlatformSeal): FileResult {
  const key = importKey(spki);
  if (key?.asymmetricKeyType !== (kind === 'rsa' ? 'rsa' : 'ec')) return fail('signature');
  const { modulusLength = 0, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (kind === 'rsa' && modulusLength < MODULUS_BITS.min) return fail('signature_weak');
  const isKnown = kind === 'rsa' ? modulusLength <= MODULUS_BITS.max : curves.has(namedCurve);
  if (!isKnown) return unknown('signature_algorithm_unavailable');
  return holds({ hash, signed, signature }, key) ? pass : fail('signature');
}

function importKey(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

function holds(
  { hash, signed, signature }: Pick<PlatformSeal, 'hash' | 'signed' | 'signature'>,
  key: KeyObject,
): boolean {
  try {
    return verify(hash, signed, key, signature);
  } catch {
    return false;
  }
}
