import type { LicenceCrypto } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { isStillTrusted } from '@shuqiao/protocol/licence/status-list/find-signing-key';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import type { StatusAsk, StatusLookup } from '@shuqiao/protocol/licence/status-list/status-source';
import type { TrustedKeySet } from '@shuqiao/protocol/licence/status-list/trusted-key-set';
import type { VerifiedStatusList } from '@shuqiao/protocol/licence/status-list/verified-status-list';

/** A list token as it is kept: nothing of it is believed before it is read. */
export interface StoredList {
  readonly uri: string;
  /** The past moment it was asked about; null = the list of then. */
  readonly atSeconds: number | null;
  readonly token: string;
  readonly retrievedAtMs: number;
}

export interface HeldList {
  readonly stored: StoredList;
  /** Checked once for each set of signers, under the trust of now on every use. */
  find(ask: Pick<StatusAsk, 'signers' | 'nowMs'>): Promise<StatusLookup>;
}

const CLOCK_SKEW_MS = 10_000;

export function toHeldList(stored: StoredList, crypto: LicenceCrypto): HeldList {
  const readFor = new WeakMap<readonly TrustedKeySet[], Promise<StatusLookup>>();

  function read(signers: readonly TrustedKeySet[]): Promise<StatusLookup> {
    const known = readFor.get(signers);
    if (known) return known;
    const reading = readStored(stored, signers, crypto);
    readFor.set(signers, reading);
    return reading;
  }

  return {
    stored,
    async find({ signers, nowMs }) {
      const lookup = await read(signers);
      return 'list' in lookup ? checkNow(lookup.list, signers, nowMs) : lookup;
    },
  };
}

/** As of its retrieval: that it has run out since then is for V12 to say, in its own words. */
async function readStored(
  { uri, atSeconds, token, retrievedAtMs }: StoredList,
  signers: readonly TrustedKeySet[],
  crypto: LicenceCrypto,
): Promise<StatusLookup> {
  const atMs = atSeconds === null ? null : atSeconds * 1_000;
  const read = await readStatusListToken(token, { uri, signers, crypto, nowMs: retrievedAtMs, atMs });
  return 'code' in read ? read : { list: read };
}

function checkNow(list: VerifiedStatusList, signers: readonly TrustedKeySet[], nowMs: number): StatusLookup {
  if (list.iatMs > nowMs + CLOCK_SKEW_MS) return { code: 'status_token_invalid', reason: 'iat' };
  return isStillTrusted(list, signers, nowMs) ? { list } : { code: 'status_token_invalid', reason: 'key' };
}
