import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { PresentedLicence } from './presented-licence.ts';

/**
 * The floor: the signatures, over bytes that are ready, by an issuer's key that is imported. The key of a holder is
 * another one for each licence, so its import belongs to the check.
 */
export function verifySignatures({ issuer, holder }: PresentedLicence, issuerKey: KeyObject): void {
  const holds = verify('sha256', issuer.bytes, issuerKey, issuer.der);
  if (!holds || !(holder === undefined || verifyHolder(holder)))
    throw new Error('a good signature was refused');
}

function verifyHolder({ bytes, der, jwk }: NonNullable<PresentedLicence['holder']>): boolean {
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  return verify('sha256', bytes, key, der);
}
