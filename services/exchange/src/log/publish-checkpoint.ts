import type { Clock } from '@shuqiao/http/clock';
import type { HealthFinding } from '@shuqiao/http/health';
import type { Log } from '@shuqiao/http/log';
import { startRetryJob } from '@shuqiao/http/retry-job';
import type { Timers } from '@shuqiao/http/timers';
import { signCheckpoint } from '@shuqiao/protocol/evidence/checkpoint';
import type { NoteSigner } from '@shuqiao/protocol/evidence/ed25519-note';
import type { SequencerState } from '@shuqiao/protocol/evidence/sequence';
import { equalHashes } from '@shuqiao/protocol/evidence/tree-hash';
import { storeLogCheckpoint } from '@shuqiao/storage/exchange/log-checkpoint';
import type { Store } from '@shuqiao/storage/store';
import type { LogSession } from '../evidence/group-commit.ts';
import { restorePublishedTree } from './check-continuity.ts';
import { extendTree } from './extend-tree.ts';
import type { GrowingTree } from './growing-tree.ts';
import { LogRefused } from './log-refused.ts';
import { type PromiseAge, promiseAge } from './promise-age.ts';
import { type PublicationStep, storeStep, toStep } from './publication-step.ts';
import { type CheckpointMemory, findPublishedTree } from './signed-tree.ts';

export interface PublisherOptions {
  store: Store;
  session: Pick<LogSession, 'position'>;
  /** Its key name is the log's origin (EVL-R20). */
  signer: NoteSigner;
  clock: Clock;
  log: Log;
  memory?: CheckpointMemory;
  timers?: Timers;
  intervalMs?: number;
}

export interface Publisher {
  /** Publishes what is durable now, for those who cannot wait for the job. */
  publish(): Promise<void>;
  promiseAgeMs(): number;
  /** True when promises have been open for too long: then nothing is exchanged (EVL-R16). */
  isStopped(): boolean;
  checkPromises(): HealthFinding;
  stop(): void;
}

class CheckpointPublisher {
  readonly age: PromiseAge;
  readonly #options: PublisherOptions;
  #tree: GrowingTree | undefined;
  #running: Promise<void> | undefined;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.age = promiseAge(options.clock, () => this.#isPending());
  }

  /** One run at a time; who comes during a run waits for it and for one more. An aborted run is not waited for. */
  async publish(signal?: AbortSignal): Promise<void> {
    if (this.#running) await this.#running.catch(() => undefined);
    this.#running ??= this.#start(signal);
    return this.#running;
  }

  #start(signal: AbortSignal | undefined): Promise<void> {
    const forget = () => {
      if (this.#running === run) this.#running = undefined;
    };
    const run: Promise<void> = this.#run().finally(forget);
    signal?.addEventListener('abort', forget, { once: true });
    return run;
  }

  #isPending(): boolean {
    const position = this.#options.session.position();
    return position !== undefined && position.state.size !== this.#tree?.size;
  }

  async #run(): Promise<void> {
    const startedMs = this.#options.clock();
    const target = this.#options.session.position()?.state;
    const tree = this.#tree;
    if (target && target.size === tree?.size) return this.age.keptUntil(startedMs);
    this.#tree = undefined;
    if (target) this.#tree = await this.#publishUpTo(target, tree);
    this.age.keptUntil(startedMs);
  }

  /** Entries are readable already; then tiles and links, with the last of them the checkpoint (EVL-R24). */
  async #publishUpTo(target: SequencerState, known: GrowingTree | undefined): Promise<GrowingTree> {
    const { store, signer } = this.#options;
    // The tree grows out of the last one published and no other, so whatever is signed next extends it.
    const tree =
      known ?? (await restorePublishedTree(store.read, await findPublishedTree(store.read, signer.name)));
    const publishedSize = tree.size;
    let step = toStep([], []);
    while (tree.size < target.size) {
      await this.#store(step);
      const entries = await extendTree(tree, store.read, target.size);
      step = toStep(tree.takeChangedTiles(), entries);
    }
    if (tree.size !== target.size || !equalHashes(tree.root(), target.range.root())) {
      throw new LogRefused('the stored log is not the one that is being sequenced: nothing is signed');
    }
    if (tree.size > publishedSize) await this.#sign(tree, step);
    return tree;
  }

  async #store(step: PublicationStep): Promise<void> {
    if (step.tiles.length + step.links.length === 0) return;
    await this.#options.store.write((w) => storeStep(w, step));
  }

  async #sign(tree: GrowingTree, lastStep: PublicationStep): Promise<void> {
    const { store, signer, memory, clock } = this.#options;
    const root = tree.root();
    const note = signCheckpoint({ size: BigInt(tree.size), root }, signer);
    await memory?.write(note);
    const checkpoint = { origin: signer.name, size: tree.size, root: root.toString('base64'), note };
    const isNewest = await store.write(async (w) => {
      await storeStep(w, lastStep);
      return storeLogCheckpoint(w, { ...checkpoint, signedAtMs: clock() });
    });
    if (!isNewest) await this.#requireSame(tree);
  }

  /** A run that was given up may have come first after all, with this very tree. */
  async #requireSame(tree: GrowingTree): Promise<void> {
    const { store, signer } = this.#options;
    const published = await findPublishedTree(store.read, signer.name);
    if (published?.size === tree.size && equalHashes(published.root, tree.root())) return;
    throw new LogRefused('a larger checkpoint has been published already, or another one of this size');
  }
}

/**
 * Publishes within a second whatever the log has grown by (EVL-R21), for ever, in constant memory. Signs only a
 * tree that extends the last signed one and is the one being sequenced (EVL-R25).
 */
export function startPublisher(options: PublisherOptions): Publisher {
  const publisher = new CheckpointPublisher(options);
  const job = startRetryJob({
    name: 'log-checkpoint',
    run: (signal) => publisher.publish(signal),
    intervalMs: options.intervalMs ?? 500,
    clock: options.clock,
    log: options.log,
    ...(options.timers && { timers: options.timers }),
  });
  return {
    publish: () => publisher.publish(),
    promiseAgeMs: () => publisher.age.ageMs(),
    isStopped: () => publisher.age.isStopped(),
    checkPromises: () => publisher.age.check(),
    stop: () => job.stop(),
  };
}
