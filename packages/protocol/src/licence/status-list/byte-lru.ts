export interface ByteLru<V> {
  /** Marks the value as used. */
  get(key: string): V | undefined;
  /** Without marking it. */
  peek(key: string): V | undefined;
  /** A replaced value keeps its place in the order of use. */
  set(key: string, value: V, bytes: number): void;
  delete(key: string): void;
  entries(): IterableIterator<[string, V]>;
  readonly bytes: number;
}

/** What an entry costs beside its bytes. */
const OVERHEAD_BYTES = 1_024;

/** Bounded by the bytes held, least recently used first out; a value larger than all of it is not kept. */
export function createByteLru<V>(maxBytes: number, onDrop?: (key: string, value: V) => void): ByteLru<V> {
  const held = new Map<string, { value: V; bytes: number }>();
  let total = 0;

  function drop(key: string): void {
    const entry = held.get(key);
    if (!entry) return;
    held.delete(key);
    total -= entry.bytes;
    onDrop?.(key, entry.value);
  }

  return {
    get bytes() {
      return total;
    },
    get(key) {
      const entry = held.get(key);
      if (!entry) return undefined;
      held.delete(key);
      held.set(key, entry);
      return entry.value;
    },
    peek: (key) => held.get(key)?.value,
    set(key, value, bytes) {
      total -= held.get(key)?.bytes ?? 0;
      held.set(key, { value, bytes: bytes + OVERHEAD_BYTES });
      total += bytes + OVERHEAD_BYTES;
      for (const [oldest] of held) {
        if (total <= maxBytes) break;
        drop(oldest);
      }
    },
    delete: drop,
    *entries() {
      for (const [key, { value }] of held) yield [key, value];
    },
  };
}
