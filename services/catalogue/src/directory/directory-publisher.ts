import type { KeyObject } from 'node:crypto';
import type { Clock } from '@shuqiao/http/clock';
import type { Log } from '@shuqiao/http/log';
import { startRetryJob } from '@shuqiao/http/retry-job';
import { systemTimers, type Timers } from '@shuqiao/http/timers';
import { hashDirectory, signDirectory } from '@shuqiao/protocol/directory/directory-token';
import { findLastChangeSeq, lockChanges } from '@shuqiao/storage/catalogue/change';
import {
  type DirectoryVersion,
  deleteDirectoryVersionsBefore,
  findLatestDirectoryVersion,
  insertDirectoryVersion,
} from '@shuqiao/storage/catalogue/directory-version';
import { listLiveSandboxes } from '@shuqiao/storage/catalogue/sandbox';
import type { Store, Writer } from '@shuqiao/storage/store';
import { toInstant } from '../representation/instant.ts';
import { assembleDirectory, type DirectoryContent } from './assemble-directory.ts';
import { isSignedBy } from './is-signed-by.ts';

/** EVL-1 §10: how long a node may go on with the copy it has. */
export const GRACE_MS = 24 * 3_600_000;

const COALESCE_MS = 200;
const CHECK_INTERVAL_MS = 60_000;
const KEPT_VERSIONS = 20;

export interface DirectoryKeyPair {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

export interface PublisherOptions {
  readonly store: Store;
  readonly issuer: string;
  readonly key: DirectoryKeyPair;
  readonly clock: Clock;
  readonly log: Log;
  readonly timers?: Timers;
}

export interface DirectoryPublisher {
  /** The directory in force, with every change that was committed before the call. */
  current(): Promise<DirectoryVersion>;
  /** A change was committed: publish soon, together with those that follow at once. */
  announce(): void;
  /** Of what was published last by this process. */
  expiresAtMs(): number | undefined;
  stop(): void;
}

interface Held {
  readonly published: DirectoryVersion;
  /** Last change that it holds. */
  readonly seq: number;
  /** When the first sandbox system in it ends. */
  readonly dueMs: number;
}

function toDocument(
  issuer: string,
  { version, issuedAtMs, expiresAtMs }: Pick<DirectoryVersion, 'version' | 'issuedAtMs' | 'expiresAtMs'>,
  content: DirectoryContent,
): string {
  const issuedAt = toInstant(issuedAtMs);
  return JSON.stringify({ issuer, version, issuedAt, expiresAt: toInstant(expiresAtMs), ...content });
}

/** Before half of its life is over a directory is issued anew, so that a day's outage costs nobody the rest. */
const isFresh = ({ expiresAtMs }: DirectoryVersion, nowMs: number): boolean =>
  nowMs < expiresAtMs - GRACE_MS / 2;

async function publish(w: Writer, options: PublisherOptions): Promise<Held> {
  const { issuer, key, clock } = options;
  const seq = await lockChanges(w);
  const nowMs = clock();
  const content = await assembleDirectory(w, nowMs);
  const [nextToEnd] = await listLiveSandboxes(w, nowMs);
  const dueMs = nextToEnd?.expiresAtMs ?? Infinity;
  const latest = await findLatestDirectoryVersion(w);

  const stillHolds =
    latest !== undefined &&
    isFresh(latest, nowMs) &&
    isSignedBy(latest.jws, key.kid) &&
    latest.document === toDocument(issuer, latest, content);
  if (stillHolds) return { published: latest, seq, dueMs };

  const next = { version: (latest?.version ?? 0) + 1, issuedAtMs: nowMs, expiresAtMs: nowMs + GRACE_MS };
  const document = toDocument(issuer, next, content);
  const hash = hashDirectory(Buffer.from(document));
  const [iat, exp] = [Math.floor(nowMs / 1_000), Math.floor(next.expiresAtMs / 1_000)];
  const jws = await signDirectory(
    { iss: issuer, iat, exp, n: next.version, h: hash },
    key.privateKey,
    key.kid,
  );
  const published = { ...next, document, hash, jws };

  if (!(await insertDirectoryVersion(w, published))) throw new Error('directory version taken');
  await deleteDirectoryVersionsBefore(w, next.version - KEPT_VERSIONS + 1);
  return { published, seq, dueMs };
}

/** Publishes on change, before expiry, and when somebody asks for what was just changed. */
export function startDirectoryPublisher(options: PublisherOptions): DirectoryPublisher {
  const { store, clock, log, timers = systemTimers } = options;
  let held: Held | undefined;
  let running: Promise<void> | undefined;
  let cancelAnnounced: (() => void) | undefined;

  async function run(): Promise<void> {
    const before = held?.published.version;
    held = await store.write((w) => publish(w, options));
    const { version } = held.published;
    if (version !== before) log.info('directory in force', { version });
  }

  /** One at a time; whoever comes while it runs looks again afterwards whether it covers his change. */
  function refresh(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  }

  function findCovering(seq: number): DirectoryVersion | undefined {
    if (!held || held.seq < seq) return undefined;
    const nowMs = clock();
    return nowMs < held.dueMs && isFresh(held.published, nowMs) ? held.published : undefined;
  }

  /** The first turn may join one that began before the last change; the second cannot. */
  async function current(): Promise<DirectoryVersion> {
    const seq = await findLastChangeSeq(store.read);
    for (let turn = 0; turn < 2; turn += 1) {
      const covering = findCovering(seq);
      if (covering) return covering;
      await refresh();
    }
    const covering = findCovering(seq);
    if (!covering) throw new Error('the directory published does not hold the last change');
    return covering;
  }

  const job = startRetryJob({
    name: 'directory',
    intervalMs: CHECK_INTERVAL_MS,
    clock,
    log,
    timers,
    async run() {
      await current();
    },
  });

  return {
    current,
    announce() {
      cancelAnnounced ??= timers.after(COALESCE_MS, () => {
        cancelAnnounced = undefined;
        job.trigger();
      });
    },
    expiresAtMs: () => held?.published.expiresAtMs,
    stop() {
      cancelAnnounced?.();
      job.stop();
    },
  };
}
