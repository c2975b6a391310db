import type { LicenceDeps } from '../deps.ts';

export interface ShandongDeps extends LicenceDeps {
  /** What the secrets of accounts are derived from: 32 random bytes of this gateway. */
  readonly accountKey: Uint8Array;
}
