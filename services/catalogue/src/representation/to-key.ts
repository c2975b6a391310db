import type { PublicJwk } from '@shuqiao/schemas/types/directory';
import type { SystemKey } from '@shuqiao/schemas/types/key';
import type { SystemKey as KeyRow } from '@shuqiao/storage/catalogue/system-key';
import { toInstant, toInstantOrNull } from './instant.ts';

/** A key is good from its approval, not from its upload; null while it waits for the second person. */
export function toNotBeforeMs({ notBeforeMs, approvedAtMs }: KeyRow): number | null {
  return approvedAtMs === null ? null : Math.max(notBeforeMs, approvedAtMs);
}

export function toKey(key: KeyRow): SystemKey {
  return {
    kid: key.kid,
    alg: key.alg,
    jwk: key.jwk as PublicJwk,
    state: key.state,
    notBefore: toInstantOrNull(toNotBeforeMs(key)),
    notAfter: toInstantOrNull(key.notAfterMs),
    revokedAt: toInstantOrNull(key.revokedAtMs),
    registeredAt: toInstant(key.uploadedAtMs),
    registeredBy: key.uploadedBy,
    approvedBy: key.approvedBy,
  };
}
