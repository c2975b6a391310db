import { createPrivateKey } from 'node:crypto';
import type { Clock } from '@shuqiao/http/clock';
import type { DirectoryHolder } from '@shuqiao/http/directory/directory-holder';
import type { Fetch } from '@shuqiao/http/fetch';
import type { Health } from '@shuqiao/http/health';
import type { Log } from '@shuqiao/http/log';
import { ed25519Signer } from '@shuqiao/protocol/evidence/ed25519-note';
import type { EvidenceWriter } from '@shuqiao/storage/exchange/evidence-writer';
import type { Store } from '@shuqiao/storage/store';
import { type GroupCommit, groupCommit } from '../evidence/group-commit.ts';
import type { ExchangeKeys } from '../open-keys.ts';
import { checkpointFile } from './checkpoint-file.ts';
import { type FollowedChanges, followChanges } from './follow-changes.ts';
import { createHolder } from './holder.ts';
import type { LogReads } from './log-deps.ts';
import { openLogSession } from './log-session.ts';
import { startPublisher } from './publish-checkpoint.ts';
import { recoverLostExchanges } from './recover.ts';
import { summariseRefusals } from './summarise-refusals.ts';

interface Options {
  store: Store;
  writer: EvidenceWriter;
  origin: string;
  keys: ExchangeKeys;
  checkpointPath: string;
  catalogue: Fetch;
  clock: Clock;
  log: Log;
}

export interface OpenLog {
  committer: GroupCommit;
  reads: LogReads;
  size(): number;
  /** Counts a refusal before authentication (EVL-R13). */
  countRefusal(code: string): void;
  /** Follows the catalogue's changes, once a directory says which departments there are. */
  follow(directory: DirectoryHolder): Promise<void>;
  /** Takes over what the catalogue has changed now instead of within two seconds. */
  recordChanges(): Promise<void>;
  /** True when promises of the log can no longer be kept (EVL-R17). */
  isStopped(): boolean;
  registerHealth(health: Health): void;
  close(): Promise<void>;
}

/** The evidence log with everything that keeps it: sequencer, group commit, publication. */
export async function openLog(options: Options): Promise<OpenLog> {
  const { store, writer, origin, keys, checkpointPath, catalogue, clock, log } = options;
  const memory = checkpointFile(checkpointPath);
  const session = await openLogSession({
    store,
    writer,
    origin,
    tagKey: keys.tag,
    holder: createHolder(),
    clock,
    log,
    memory,
  });
  const committer = groupCommit({
    log: session,
    writer,
    clock,
    onFailure: (error) => log.error('evidence commit failed', { error }),
  });
  const signer = ed25519Signer(origin, createPrivateKey({ key: { ...keys.log }, format: 'jwk' }));
  const publisher = startPublisher({ store, session, signer, clock, log, memory });
  const isLeading = () => session.position() !== undefined;
  const { submit } = committer;
  const refusals = summariseRefusals({ submit, isLeading, clock, log });
  let changes: FollowedChanges | undefined;
  const size = () => session.position()?.state.size ?? 0;

  return {
    committer,
    reads: { store, origin, vkey: signer.vkey, tagOf: session.tagOf, publish: publisher.publish },
    size,
    countRefusal: (code) => refusals.count(code),
    async follow(directory) {
      const departments = directory.held()?.index.departments.keys() ?? [];
      if (isLeading()) {
        await recoverLostExchanges({ store, size: size(), tagOf: session.tagOf, departments, submit });
      }
      changes = followChanges({ store, catalogue, directory, submit, isLeading, clock, log });
    },
    recordChanges: async () => changes?.runNow(),
    isStopped: () => publisher.isStopped(),
    registerHealth(health) {
      health.register('evidence-log', () => session.checkLease());
      health.register('evidence-checkpoints', () => publisher.checkPromises());
    },
    async close() {
      changes?.stop();
      refusals.stop();
      await refusals.flush().catch((error) => log.warn('refusals not summarised', { error }));
      await committer.idle();
      await publisher.publish().catch((error) => log.warn('last checkpoint not published', { error }));
      publisher.stop();
      await session.close().catch((error) => log.warn('the log was not handed over', { error }));
    },
  };
}
