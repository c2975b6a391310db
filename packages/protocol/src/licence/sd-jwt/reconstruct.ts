import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { Awaitable, LicenceCrypto } from '../crypto/crypto-port.ts';
import { whenAllReady } from '../crypto/when-ready.ts';
import { digestText } from './digest-text.ts';
import { type Disclosure, isShaped, type PresentedDisclosure } from './disclosure.ts';
import { findHashName } from './hash-name.ts';
import { type Rebuild, rebuildClaims } from './rebuild-claims.ts';

/** The processed payload of RFC 9901 §7.1. */
export interface Reconstructed {
  readonly claims: JsonObject;
  /** JSON pointers into the claims of what stood in a disclosure and not in the payload: `/ZZBH`, `/KZ_JYXM/0`. */
  readonly disclosed: ReadonlySet<string>;
  /** Digests without a disclosure; decoys among them. */
  readonly unshown: number;
}

export interface ReconstructionFlaw {
  /** V6; V7; V8. Of several the first in this order. */
  readonly code: 'hash_alg' | 'disclosure_shape' | 'digest_duplicate' | 'disclosure_unreferenced';
}

export type Reconstruction = Reconstructed | ReconstructionFlaw;

/** V6 to V8, RFC 9901 §7.1 (3) to (5). Each disclosure is read once, however often it is referred to. */
export function reconstruct(
  payload: JsonObject,
  disclosures: readonly PresentedDisclosure[],
  crypto: LicenceCrypto,
): Awaitable<Reconstruction> {
  const hash = findHashName(payload);
  if (!hash) return { code: 'hash_alg' };
  if (!areShaped(disclosures)) return { code: 'disclosure_shape' };
  const digests = disclosures.map(({ text }) => digestText(text, hash, crypto));
  return whenAllReady(digests, (found) => {
    const indexes = new Map<string, number>();
    found.forEach((digest, index) => {
      indexes.set(digest, index);
    });
    const rebuild = rebuildClaims(payload, { disclosures, indexes });
    return findFlaw(rebuild, disclosures.length) ?? toReconstructed(rebuild);
  });
}

function areShaped(disclosures: readonly PresentedDisclosure[]): disclosures is readonly Disclosure[] {
  return disclosures.every(isShaped);
}

function findFlaw(rebuild: Rebuild, presented: number): ReconstructionFlaw | undefined {
  if (rebuild.misshapen) return { code: 'disclosure_shape' };
  if (rebuild.repeated) return { code: 'digest_duplicate' };
  return rebuild.used < presented ? { code: 'disclosure_unreferenced' } : undefined;
}

function toReconstructed({ claims, disclosed, unshown }: Rebuild): Reconstructed {
  return { claims, disclosed, unshown };
}
