import { checkKeyMaterial, countModulusBits } from './check-key-material.ts';
import { readKeyShape } from './check-key-shape.ts';
import type { PublicJwk } from './jwk.ts';
import type { KeyRefusal } from './key-refusal.ts';
import { publishedKeys } from './published-keys.ts';
import { toThumbprint } from './thumbprint.ts';

export interface AdmissionContext {
  /** Registered for any department, now or in the past (SQX-R75). */
  readonly isRegistered: (kid: string) => boolean;
  /** Only for tests that replay published examples; a configuration never sets it. */
  readonly acceptPublished?: boolean;
}

export interface AdmittedKey {
  readonly jwk: PublicJwk;
  /** `rsa_below_3072`: accepted, but 3,072 bits are wanted (SQX-R73). */
  readonly warnings: readonly 'rsa_below_3072'[];
}

/** SQX-R70 to R75. Proof of possession and the second person come after (SQX-R76). */
export function admitKey(
  value: unknown,
  context: AdmissionContext,
): { key: AdmittedKey } | { refusal: KeyRefusal } {
  const shape = readKeyShape(value);
  if ('refusal' in shape) return shape;

  const refusal = checkKeyMaterial(shape.jwk) ?? checkKid(shape.jwk, context);
  if (refusal) return { refusal };

  const weak = shape.jwk.kty === 'RSA' && countModulusBits(shape.jwk) < 3_072;
  return { key: { jwk: shape.jwk, warnings: weak ? ['rsa_below_3072'] : [] } };
}

/** SQX-R70 to R75 for a whole set: a key may not stand in it twice either. */
export function admitKeySet(
  values: readonly unknown[],
  context: AdmissionContext,
): { keys: AdmittedKey[] } | { refusal: KeyRefusal; index: number } {
  const keys = new Map<string, AdmittedKey>();
  const isRegistered = (kid: string): boolean => keys.has(kid) || context.isRegistered(kid);
  for (const [index, value] of values.entries()) {
    const admission = admitKey(value, { ...context, isRegistered });
    if ('refusal' in admission) return { refusal: admission.refusal, index };
    keys.set(admission.key.jwk.kid, admission.key);
  }
  return { keys: [...keys.values()] };
}

function checkKid(
  jwk: PublicJwk,
  { isRegistered, acceptPublished }: AdmissionContext,
): KeyRefusal | undefined {
  if (jwk.kid !== toThumbprint(jwk)) return { code: 'key_kid', rule: 'SQX-R75', member: 'kid' };
  if (!acceptPublished && publishedKeys.has(jwk.kid)) return { code: 'key_published', rule: 'SQX-R75' };
  return isRegistered(jwk.kid) ? { code: 'key_duplicate', rule: 'SQX-R75' } : undefined;
}
