import type { RegisteredKey } from '../sqx/authenticate.ts';
import type { PublicJwk } from './jwk.ts';
import { toVerificationKey } from './to-verification-key.ts';

/** A system's key as the directory publishes it; instants in RFC 3339. */
export interface PublishedKey {
  readonly jwk: object;
  readonly notBefore: string;
  readonly notAfter: string | null;
  readonly revokedAt: string | null;
}

/** Imports a key of the directory, whose signer admitted it (SQX-R70 to R76). @throws where it is no key after all. */
export function toRegisteredKey({ jwk, notBefore, notAfter, revokedAt }: PublishedKey): RegisteredKey {
  return {
    ...toVerificationKey(jwk as PublicJwk),
    notBeforeMs: toInstant(notBefore),
    notAfterMs: notAfter === null ? null : toInstant(notAfter),
    revokedAtMs: revokedAt === null ? null : toInstant(revokedAt),
  };
}

/** An unreadable instant must not become NaN: every comparison with it would be false, and a revoked key alive. */
function toInstant(text: string): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${text}`);
  return ms;
}
