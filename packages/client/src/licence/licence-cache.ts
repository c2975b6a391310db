/** Where a verifier keeps what it fetched. What comes back is checked again: the place need not be trusted. */
export interface LicenceCache {
  /** Undefined where nothing readable is held under this name (`[a-z0-9-]`). */
  find(name: string): Promise<string | undefined>;
  /** Whole or not at all. */
  put(name: string, text: string): Promise<void>;
}

/** For one process: nothing is left behind. */
export function createMemoryCache(): LicenceCache {
  const held = new Map<string, string>();
  return {
    find: async (name) => held.get(name),
    put: async (name, text) => void held.set(name, text),
  };
}
