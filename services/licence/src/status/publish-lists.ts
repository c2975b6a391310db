import { deflateSync } from 'node:zlib';
import type { LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { issueStatusListToken } from '@shuqiao/protocol/licence/status-list/issue-status-list-token';
import { isStatusBits, setStatus } from '@shuqiao/protocol/licence/status-list/status-bits';
import {
  findStatusList,
  listStatusListsToPublish,
  type StatusList,
} from '@shuqiao/storage/licence/status-list';
import { readStatusValues } from '@shuqiao/storage/licence/status-list-entry';
import { storeStatusListVersion } from '@shuqiao/storage/licence/status-list-version';
import type { Store } from '@shuqiao/storage/store';
import { toStatusListUri } from './status-list-uri.ts';

export interface PublishDeps {
  readonly store: Store;
  /** Gateway issuer id: `iss` of the tokens, and the beginning of their uris. */
  readonly issuer: string;
  /** The gateway's status key; the trust document registers it for every issuing department (LIC-S15). */
  readonly statusSigner: LicenceSigner;
  readonly clock: () => number;
}

export const STATUS_TTL_SECONDS = 300;
/** `exp`: no verifier of ours believes a list for longer than a day (LIC-S11). */
const LIFE_SECONDS = 86_400;
/** Long before `exp`, so that tokens overlap: every past second has one that speaks of it (LIC-S17). */
const RENEWED_AFTER_SECONDS = 21_600;
/** Two tokens of a list never have the same `iat`: who changes it often in a second borrows from the next ones. */
const AHEAD_SECONDS = 5;
const PAGE = 100;
const ATTEMPTS = 4;

/**
 * Publishes every list that has changed, or whose token is growing old (LIC-S18). A list that has borrowed too many
 * seconds waits for time to catch up: the job that runs each second comes back to it.
 */
export async function publishLists(deps: PublishDeps): Promise<void> {
  const iatBeforeSeconds = Math.floor(deps.clock() / 1000) - RENEWED_AFTER_SECONDS;
  const done = new Set<string>();
  for (;;) {
    const due = await listStatusListsToPublish(deps.store.read, { iatBeforeSeconds, limit: PAGE });
    const fresh = due.filter(({ id }) => !done.has(id));
    for (const { id } of fresh) {
      done.add(id);
      await publishList(deps, id);
    }
    if (fresh.length === 0) return;
  }
}

async function publishList(deps: PublishDeps, id: string): Promise<void> {
  for (let attempts = 0; attempts < ATTEMPTS; attempts++) {
    const list = await findStatusList(deps.store.read, id);
    if (!list) return;
    const nowSeconds = Math.floor(deps.clock() / 1000);
    const iatSeconds = Math.max(nowSeconds, list.publishedIatSeconds + 1);
    if (iatSeconds > nowSeconds + AHEAD_SECONDS) return;
    if (await publishVersion(deps, list, iatSeconds)) return;
  }
}

/** False when another instance was first. */
async function publishVersion(deps: PublishDeps, list: StatusList, iatSeconds: number): Promise<boolean> {
  const { id, changedSeq } = list;
  const times = { iatSeconds, expSeconds: iatSeconds + LIFE_SECONDS, ttlSeconds: STATUS_TTL_SECONDS };
  const token = await issueStatusListToken(
    {
      uri: toStatusListUri(deps.issuer, id),
      iss: deps.issuer,
      ...times,
      ...(await packList(deps, list)),
    },
    deps.statusSigner,
    (bytes) => deflateSync(bytes),
  );
  return deps.store.write((w) => storeStatusListVersion(w, { list: id, ...times, token }, changedSeq));
}

async function packList({ store }: PublishDeps, { id, bits, size }: StatusList) {
  if (!isStatusBits(bits)) throw new Error(`a status list of ${bits} bits`);
  const bytes = new Uint8Array(Math.ceil((size * bits) / 8));
  for await (const page of readStatusValues(store.read, id)) {
    for (const { index, value } of page) setStatus(bytes, bits, index, value);
  }
  return { bits, bytes };
}
