import type { LicenceCrypto } from '../crypto/crypto-port.ts';
import { readStatusListToken } from './read-status-list-token.ts';
import type { StatusLookup } from './status-source.ts';
import type { TrustedKeySet } from './trusted-key-set.ts';

/** The token of a list, of now (null) or of a past moment. Settles in bounded time; a rejection counts as unavailable. */
export type StatusListLoad = (
  uri: string,
  atMs: number | null,
) => Promise<{ readonly text: string } | { readonly code: 'status_unavailable'; readonly reason: string }>;

export interface ListLoading {
  readonly load: StatusListLoad;
  readonly crypto: LicenceCrypto;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Of one inflated list (LIC-S6). */
  readonly maxListBytes?: number;
}

/** Loads a list and checks it; never rejects. */
export async function loadList(
  { load, crypto, clock, maxListBytes }: ListLoading,
  uri: string,
  signers: readonly TrustedKeySet[],
  atMs: number | null,
): Promise<StatusLookup> {
  const loaded = await load(uri, atMs).catch(() => ({ code: 'status_unavailable', reason: 'load' }) as const);
  if ('code' in loaded) return loaded;
  const cap = maxListBytes === undefined ? {} : { maxBytes: maxListBytes };
  const read = await readStatusListToken(loaded.text, { uri, signers, crypto, nowMs: clock(), atMs, ...cap });
  return 'code' in read ? read : { list: read };
}
