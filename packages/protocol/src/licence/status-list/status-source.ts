import type { Awaitable } from '../crypto/crypto-port.ts';
import type { TrustedKeySet } from './trusted-key-set.ts';
import type { VerifiedStatusList } from './verified-status-list.ts';

export interface StatusAsk {
  /** Those registered for the issuer of the licence (LIC-S15). */
  readonly signers: readonly TrustedKeySet[];
  readonly nowMs: number;
  /** A past moment (LIC-S17); null = now. */
  readonly atMs: number | null;
}

export type StatusFailureCode = 'status_unavailable' | 'status_token_invalid' | 'status_history_unavailable';

/** The status could not be read, which says nothing about the licence (LIC-S13). */
export interface StatusFailure {
  readonly code: StatusFailureCode;
  readonly reason: string;
}

export type StatusLookup = { readonly list: VerifiedStatusList } | StatusFailure;

export interface StatusSource {
  find(uri: string, ask: StatusAsk): Awaitable<StatusLookup>;
}
