import { AsyncLocalStorage } from 'node:async_hooks';

const defaultMaxWaiting = 20_000;

export class StoreClosed extends Error {
  override readonly name = 'StoreClosed';
}

/** More writes are waiting than the store accepts; nothing of the refused one was done. */
export class StoreBusy extends Error {
  override readonly name = 'StoreBusy';
}

export interface WriteGuardOptions {
  /** Finds a write inside a write, which would wait for itself: for tests, where every path runs once. */
  findNested?: boolean;
  maxWaiting?: number;
}

/** Bounds and counts the writes of a store, can refuse nested ones, and lets `close` wait for the rest. */
export class WriteGuard {
  /** Undefined in production: following a write through every promise costs each request more than its checks. */
  readonly #current: AsyncLocalStorage<{ active: boolean }> | undefined;
  readonly #pending = new Set<Promise<unknown>>();
  readonly #maxWaiting: number;
  #closing: Promise<void> | undefined;

  constructor({ findNested = false, maxWaiting = defaultMaxWaiting }: WriteGuardOptions = {}) {
    this.#current = findNested ? new AsyncLocalStorage() : undefined;
    this.#maxWaiting = maxWaiting;
  }

  async run<T>(write: () => Promise<T>): Promise<T> {
    if (this.#closing) throw new StoreClosed('The store is closed.');
    if (this.#current?.getStore()?.active) {
      throw new Error('A write inside a write would wait for itself: pass the Writer on instead.');
    }
    if (this.#pending.size >= this.#maxWaiting) throw new StoreBusy('Too many writes are waiting.');

    const pending = write();
    this.#pending.add(pending);
    try {
      return await pending;
    } finally {
      this.#pending.delete(pending);
    }
  }

  /** Runs the body of a transaction; inside it, and until it ends, another `run` is a nested one. */
  async enter<T>(body: () => T | Promise<T>): Promise<T> {
    if (!this.#current) return body();
    const mark = { active: true };
    try {
      return await this.#current.run(mark, body);
    } finally {
      mark.active = false;
    }
  }

  /** Releases once, when the last accepted write has ended. */
  close(release: () => void | Promise<void>): Promise<void> {
    this.#closing ??= Promise.allSettled(this.#pending).then(release);
    return this.#closing;
  }
}
