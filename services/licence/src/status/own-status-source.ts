import type { LicenceCrypto } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { readStatusListToken } from '@shuqiao/protocol/licence/status-list/read-status-list-token';
import type {
  StatusAsk,
  StatusLookup,
  StatusSource,
} from '@shuqiao/protocol/licence/status-list/status-source';
import type { VerifiedStatusList } from '@shuqiao/protocol/licence/status-list/verified-status-list';
import { findStatusList } from '@shuqiao/storage/licence/status-list';
import { findNewestStatusListVersion } from '@shuqiao/storage/licence/status-list-version';
import type { Reader } from '@shuqiao/storage/store';
import { findOwnListId } from './status-list-uri.ts';

export interface OwnStatusOptions {
  readonly issuer: string;
  readonly read: Reader;
  readonly crypto: LicenceCrypto;
  /** For lists of others, and for what was in the past. */
  readonly cache: StatusSource;
}

/** Some hundred lists of 32 KiB: about as many as a city has. */
const MOST_HELD = 512;

/**
 * Our own lists as they stand at this moment: what was suspended a second ago is suspended here, whatever `ttl` would
 * let a cache go on answering. Held unpacked until a newer token is published; checked like any other (V12, V13).
 */
export function ownStatusSource({ issuer, read, crypto, cache }: OwnStatusOptions): StatusSource {
  const held = new Map<string, VerifiedStatusList>();

  function hold(id: string, list: VerifiedStatusList): void {
    held.delete(id);
    held.set(id, list);
    const [oldest] = held.keys();
    if (held.size > MOST_HELD && oldest !== undefined) held.delete(oldest);
  }

  async function findOwn(id: string, uri: string, ask: StatusAsk): Promise<StatusLookup> {
    const published = await findStatusList(read, id);
    const known = held.get(id);
    if (known && known.iatMs === (published?.publishedIatSeconds ?? 0) * 1000 && isBelieved(known, ask)) {
      return { list: known };
    }
    const version = await findNewestStatusListVersion(read, id);
    if (!version) return { code: 'status_unavailable', reason: 'not published' };
    const { signers, nowMs } = ask;
    const list = await readStatusListToken(version.token, { uri, signers, crypto, nowMs });
    if ('code' in list) return list;
    hold(id, list);
    return { list };
  }

  return {
    find(uri, ask) {
      const id = ask.atMs === null ? findOwnListId(issuer, uri) : undefined;
      return id === undefined ? cache.find(uri, ask) : findOwn(id, uri, ask);
    },
  };
}

/** By whom it was signed is trusted by this asker too, and it has not ended. */
function isBelieved({ signer, kid, expMs }: VerifiedStatusList, { signers, nowMs }: StatusAsk): boolean {
  const key = signers.find(({ id }) => id === signer)?.keys.find((each) => each.kid === kid);
  if (!key || (key.revokedAt !== null && Date.parse(key.revokedAt) <= nowMs)) return false;
  return expMs === null || nowMs < expMs;
}
