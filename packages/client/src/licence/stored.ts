import type { LicenceCache } from './licence-cache.ts';

/** What stands in the cache under this name; undefined where it is not of the form that was put there. */
export async function findStored<T extends object>(
  cache: LicenceCache,
  name: string,
  hasForm: (value: Readonly<Record<string, unknown>>) => boolean,
): Promise<T | undefined> {
  const text = await cache.find(name);
  const value = text === undefined ? undefined : parseJson(text);
  const isObject = typeof value === 'object' && value !== null;
  return isObject && hasForm({ ...value }) ? (value as T) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
