import type { RuleId } from '../sqx/codes/code-entry.ts';

/** Reasons shown to the key officer (SQX-1 §11). */
export type KeyRefusalCode =
  | 'key_shape'
  | 'key_private'
  | 'key_symmetric'
  | 'key_alg'
  | 'key_use'
  | 'key_too_small'
  | 'key_exponent'
  | 'key_roca'
  | 'key_point'
  | 'key_kid'
  | 'key_duplicate'
  /** A published example key: its private half is known to everybody. */
  | 'key_published'
  | 'key_proof';

export interface KeyRefusal {
  readonly code: KeyRefusalCode;
  readonly rule: RuleId;
  /** Member of the JWK, or claim of the proof, that is at fault. */
  readonly member?: string;
}
