import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { createNodeSigner, nodeLicenceCrypto } from '@shuqiao/protocol/licence/crypto/node-crypto';
import { issueStatusListToken } from '@shuqiao/protocol/licence/status-list/issue-status-list-token';
import { setStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import { createStatusCache, type StatusCache } from '@shuqiao/protocol/licence/status-list/status-cache';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import { licenceNowMs, licenceNowS, statusSignerId, testKeys } from '@shuqiao/protocol/testing/licence-trust';
import { createLicenceWorld } from '@shuqiao/protocol/testing/licence-world';
import { LIST_ENTRIES } from './mint-licences.ts';

const BITS = 2;
/** One entry in so many is not 0. */
const MARKED = 25;

/** 2^20 entries, some at odd places revoked or suspended; the licences that are minted stand at even ones. */
export async function issueBenchList(uri: string): Promise<string> {
  const bytes = new Uint8Array((LIST_ENTRIES * BITS) / 8);
  const random = randomBytes(LIST_ENTRIES / 2);
  for (const [i, byte] of random.entries()) {
    if (byte % MARKED === 0) setStatus(bytes, BITS, 2 * i + 1, 1 + (byte & 1));
  }
  const content = {
    uri,
    iss: statusSignerId,
    iatSeconds: licenceNowS - 600,
    expSeconds: licenceNowS + 86_400,
    ttlSeconds: 3_600,
    bits: BITS,
    bytes,
  } as const;
  return issueStatusListToken(content, createNodeSigner(testKeys.status), deflateSync);
}

/** Holds nothing yet: the first licence loads its list. */
export function newStatusCache(lists: ReadonlyMap<string, string>): StatusCache {
  return createStatusCache({
    load: async (uri) => {
      const text = lists.get(uri);
      return text === undefined ? { code: 'status_unavailable', reason: 'unknown' } : { text };
    },
    crypto: nodeLicenceCrypto,
    clock: () => licenceNowMs,
  });
}

export function newLicenceWorld(status: StatusCache): LicenceWorld {
  return { ...createLicenceWorld(), status };
}
