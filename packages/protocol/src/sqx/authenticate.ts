import type { Jws } from './read-jws.ts';
import type { Refusal } from './refusal.ts';
import { type VerificationKey, verifySignature } from './verify-signature.ts';

/** Goes to the log and to the key's owner, never into an answer (SQX-R16). */
export type AuthenticationFailure =
  | 'issuer_unknown'
  | 'key_unknown'
  | 'key_revoked'
  | 'key_alg_mismatch'
  | 'jwt_signature';

export interface RegisteredKey extends VerificationKey {
  readonly notBeforeMs: number;
  readonly notAfterMs: number | null;
  readonly revokedAtMs: number | null;
}

export interface RegisteredSystem {
  readonly id: string;
  readonly keys: ReadonlyMap<string, RegisteredKey>;
}

export interface Registry<System extends RegisteredSystem> {
  /** By own key of a map (SQX-R13); undefined also for a system that may not sign now. */
  readonly findSystem: (issuer: string) => System | undefined;
  /** SQX-R81: the local block list, in force at once. */
  readonly isBlocked?: (kid: string) => boolean;
}

export type Authentication<System extends RegisteredSystem> =
  | { readonly system: System; readonly key: RegisteredKey }
  | { readonly refusal: Refusal; readonly reason: AuthenticationFailure };

/** The one public face of every failure: type, code and instance, nothing else (SQX-R16). */
const unauthenticated: Refusal = { code: 'unauthenticated' };

/** Steps 12 to 15 of SQX-1 §3 (SQX-R13 to SQX-R16). */
export function authenticate<System extends RegisteredSystem>(
  jws: Jws,
  registry: Registry<System>,
  nowMs: number,
): Authentication<System> {
  const { iss } = jws.payload;
  const system = typeof iss === 'string' ? registry.findSystem(iss) : undefined;
  if (!system) return fail('issuer_unknown');

  const key = system.keys.get(jws.kid);
  if (!key || nowMs < key.notBeforeMs) return fail('key_unknown');
  if (isRevoked(key, nowMs) || registry.isBlocked?.(key.kid)) return fail('key_revoked');

  const failure = checkSignature(jws, key);
  return failure ? fail(failure) : { system, key };
}

/** Steps 14 and 15: SQX-R14, SQX-R15. */
export function checkSignature(
  jws: Jws,
  key: VerificationKey,
): 'key_alg_mismatch' | 'jwt_signature' | undefined {
  if (key.alg !== jws.alg) return 'key_alg_mismatch';
  return verifySignature(jws, key) ? undefined : 'jwt_signature';
}

function isRevoked({ notAfterMs, revokedAtMs }: RegisteredKey, nowMs: number): boolean {
  return (notAfterMs !== null && nowMs >= notAfterMs) || (revokedAtMs !== null && nowMs >= revokedAtMs);
}

function fail(reason: AuthenticationFailure): { refusal: Refusal; reason: AuthenticationFailure } {
  return { refusal: unauthenticated, reason };
}
