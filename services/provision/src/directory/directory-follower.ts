import type { Clock } from '@shuqiao/http/clock';
import type { Fetch } from '@shuqiao/http/fetch';
import { DirectoryRefused } from '@shuqiao/protocol/directory/directory-token';
import {
  findDirectorySnapshot,
  insertDirectorySnapshot,
} from '@shuqiao/storage/provision/directory-snapshot';
import type { Store } from '@shuqiao/storage/store';
import { type DirectoryTrust, type FetchedDirectory, fetchDirectory } from './fetch-directory.ts';
import { type RateDirectory, type StoredDirectory, toRateDirectory, toRateFacts } from './rate-directory.ts';

export interface DirectoryFollower {
  /** The newest directory seen, expired or not; undefined before the first. */
  current(): RateDirectory | undefined;
  /** Asks the catalogue by ETag. @throws DirectoryRefused, Problem */
  refresh(signal: AbortSignal): Promise<void>;
  /** As it was known at an instant. */
  findAsKnown(atMs: number): Promise<RateDirectory | undefined>;
}

interface Options {
  catalogue: Fetch;
  trust: DirectoryTrust;
  store: Store;
  clock: Clock;
}

/** Starts from the directory that was kept last, so that a restart needs no catalogue. */
export async function followDirectory({
  catalogue,
  trust,
  store,
  clock,
}: Options): Promise<DirectoryFollower> {
  async function findAsKnown(atMs: number): Promise<RateDirectory | undefined> {
    const kept = await findDirectorySnapshot(store.read, atMs);
    // Only what `keep` wrote is in the table.
    return kept && toRateDirectory(kept.version, kept.document as StoredDirectory);
  }

  let held = await findAsKnown(Number.MAX_SAFE_INTEGER);

  /** A version that changes nothing for the rates (a key, a grant) is not worth a row of a megabyte. */
  async function keep(directory: RateDirectory): Promise<void> {
    if (held?.factsHash === directory.factsHash) return;
    const { version, hash, expiresAt } = directory;
    const document: StoredDirectory = { hash, expiresAt, ...toRateFacts(directory) };
    await store.write((w) => insertDirectorySnapshot(w, { version, document, seenAtMs: clock() }));
  }

  return {
    current: () => held,
    findAsKnown,
    async refresh(signal) {
      const fetched = await fetchDirectory({ catalogue, trust, heldHash: held?.hash, signal });
      if (!fetched) return;
      refuseOld(fetched, held?.version ?? 0, clock());
      const directory = toHeld(fetched);
      await keep(directory);
      if (directory.version >= (held?.version ?? 0)) held = directory;
    },
  };
}

/** An old copy, however well signed, must not bring back what has been changed since. */
function refuseOld({ document, expiresAtMs }: FetchedDirectory, heldVersion: number, nowMs: number): void {
  if (document.version < heldVersion) throw new DirectoryRefused('an older directory than the one held');
  if (expiresAtMs <= nowMs) throw new DirectoryRefused('the directory has expired');
}

function toHeld({ document, hash, expiresAtMs }: FetchedDirectory): RateDirectory {
  const expiresAt = new Date(expiresAtMs).toISOString();
  return toRateDirectory(document.version, { hash, expiresAt, ...toRateFacts(document) });
}
