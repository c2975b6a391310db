import type { LicenceCrypto } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { indexTrust } from '@shuqiao/protocol/licence/trust/index-trust';
import type { TrustIndex } from '@shuqiao/protocol/licence/trust/trust-index';
import { type TrustAnchor, TrustRefused, verifyTrust } from '@shuqiao/protocol/licence/trust/trust-token';
import type { LicenceCache } from './licence-cache.ts';
import { createOpenOnce } from './open-once.ts';
import { findStored } from './stored.ts';

export type LicenceTrust = Parameters<typeof indexTrust>[0];

/** As it is kept: nothing of it is believed before `verifyTrust` says so. */
export interface StoredTrust {
  readonly document: string;
  readonly token: string;
  /** When it was last fetched, or last said to be the newest. */
  readonly confirmedAtMs: number;
}

export interface HeldTrust extends StoredTrust {
  /** Of the document's own bytes, so that no other document can pass for the newest one. */
  readonly etag: string;
  readonly trust: LicenceTrust;
  readonly index: TrustIndex;
}

export interface TrustKeeper {
  /** What is held, from the cache at first. */
  find(): Promise<HeldTrust | undefined>;
  /**
   * False where it is what is held already.
   * @throws TrustRefused not of the pinned gateway, or older than the one held
   */
  accept(stored: StoredTrust): Promise<boolean>;
  /** The gateway says that there is nothing newer. */
  confirm(atMs: number): Promise<void>;
}

export interface TrustKeeping {
  readonly anchor: TrustAnchor;
  readonly crypto: LicenceCrypto;
  readonly cache: LicenceCache;
}

const NAME = 'trust';

export function createTrustKeeper({ anchor, crypto, cache }: TrustKeeping): TrustKeeper {
  let held: HeldTrust | undefined;

  const opened = createOpenOnce(async () => {
    const stored = await findStored<StoredTrust>(cache, NAME, isStoredTrust);
    if (stored) held = await readTrust(stored, anchor, crypto).catch(toNothing);
  });

  async function keep(next: HeldTrust): Promise<void> {
    held = next;
    const { document, token, confirmedAtMs } = next;
    await cache.put(NAME, JSON.stringify({ document, token, confirmedAtMs }));
  }

  return {
    async find() {
      await opened();
      return held;
    },
    async accept(stored) {
      await opened();
      const next = await readTrust(stored, anchor, crypto);
      checkNotOlder(next, held);
      const isSame = next.document === held?.document;
      await keep(next);
      return !isSame;
    },
    async confirm(atMs) {
      await opened();
      if (held) await keep({ ...held, confirmedAtMs: atMs, index: { ...held.index, confirmedAtMs: atMs } });
    },
  };
}

async function readTrust(
  stored: StoredTrust,
  anchor: TrustAnchor,
  crypto: LicenceCrypto,
): Promise<HeldTrust> {
  const bytes = new TextEncoder().encode(stored.document);
  const { n, iss, h } = await verifyTrust(stored.token, bytes, anchor, crypto);
  // A pinned key signed these bytes: their form is the gateway's to keep.
  const trust = JSON.parse(stored.document) as LicenceTrust;
  if (trust.version !== n || trust.issuer !== iss)
    throw new TrustRefused('the document is not what its signature says');
  return { ...stored, etag: `"${h}"`, trust, index: indexTrust(trust, stored.confirmedAtMs) };
}

/** An older document would bring back keys and mandates that have been taken away. */
function checkNotOlder({ index }: HeldTrust, held: HeldTrust | undefined): void {
  if (!held) return;
  const isOlder =
    index.version < held.index.version ||
    (index.version === held.index.version && index.issuedAtMs < held.index.issuedAtMs);
  if (isOlder) throw new TrustRefused('an older trust document than the one held');
}

function toNothing(error: unknown): undefined {
  if (error instanceof TrustRefused) return undefined;
  throw error;
}

function isStoredTrust(value: Readonly<Record<string, unknown>>): boolean {
  const { document, token, confirmedAtMs } = value;
  return typeof document === 'string' && typeof token === 'string' && Number.isSafeInteger(confirmedAtMs);
}
