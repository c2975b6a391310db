import { type PublishDeps, publishLists } from './publish-lists.ts';

/**
 * `publishLists`, one run at a time: whoever calls while a run is under way shares the next one, which sees what they
 * have changed.
 */
export function listPublisher(deps: PublishDeps): () => Promise<void> {
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  function start(): Promise<void> {
    running = publishLists(deps).finally(() => {
      running = undefined;
    });
    return running;
  }

  return function publish() {
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
