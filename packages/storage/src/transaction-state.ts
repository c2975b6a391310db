/** Stops a Writer from working after its transaction, and the transaction from committing past a failure. */
export class TransactionState {
  #closed = false;
  #failure: { error: unknown } | undefined;

  checkOpen(): void {
    if (this.#closed) throw new Error('This transaction has ended: await every query inside store.write.');
    if (this.#failure) {
      throw new Error('An earlier statement of this transaction failed: nothing more can be done in it.', {
        cause: this.#failure.error,
      });
    }
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
  }

  /** Throws the first failure, so that a caught error cannot turn into half a commit. */
  end(): void {
    this.#closed = true;
    if (this.#failure) throw this.#failure.error;
  }

  close(): void {
    this.#closed = true;
  }
}
