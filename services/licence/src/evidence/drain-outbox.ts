import type { LeafDraftBody } from '@shuqiao/schemas/types/leaf-drafts';
import { listPendingOutbox, markOutboxRecorded } from '@shuqiao/storage/licence/outbox';
import type { Store } from '@shuqiao/storage/store';
import type { Evidence } from './evidence.ts';

/** As many leaves as one call of the exchange takes. */
const PAGE = 256;
const FEED = 'licence';
const UNKNOWN_INDEX = -1;

/**
 * Puts what stands in the outbox on record, in its order. The exchange keeps the position, so that an entry whose
 * index was lost on the way back is not put on record twice; its place in the log is then not known here.
 * Throws the problem `log_down`.
 */
export function outboxDrain(store: Store, evidence: Evidence): () => Promise<void> {
  async function drain(): Promise<void> {
    for (;;) {
      const pending = await listPendingOutbox(store.read, { limit: PAGE });
      const last = pending.at(-1);
      if (!last) return;
      const leaves = pending.map(({ leaf }) => leaf as LeafDraftBody);
      const recorded = await evidence.append(leaves, { feed: FEED, position: last.seq });
      await store.write(async (w) => {
        for (const [i, { seq }] of pending.entries()) {
          const log = recorded[i - (pending.length - recorded.length)];
          await markOutboxRecorded(w, seq, log?.index ?? UNKNOWN_INDEX);
        }
      });
    }
  }

  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  function start(): Promise<void> {
    running = drain().finally(() => {
      running = undefined;
    });
    return running;
  }

  /** Whoever calls while a drain is under way shares the next one: its own entry may have come too late for this. */
  return function drainOutbox() {
    if (!running) return start();
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return start();
      });
    return waiting;
  };
}
