import type { StatusBits } from './status-bits.ts';

/** A list whose token was checked (V12, V13). */
export interface VerifiedStatusList {
  readonly uri: string;
  /** Id of the registered signer, and which of its keys. */
  readonly signer: string;
  readonly kid: string;
  readonly iatMs: number;
  readonly expMs: number | null;
  readonly ttlSeconds: number | null;
  readonly bits: StatusBits;
  /** Entries. */
  readonly size: number;
  /** Packed (LIC-S8). */
  readonly bytes: Uint8Array;
  readonly retrievedAtMs: number;
}
