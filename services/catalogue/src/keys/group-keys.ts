import type { SystemKey } from '@shuqiao/storage/catalogue/system-key';

/** By system. */
export function groupKeys(keys: readonly SystemKey[]): Map<string, SystemKey[]> {
  const groups = new Map<string, SystemKey[]>();
  for (const key of keys) groups.set(key.system, [...(groups.get(key.system) ?? []), key]);
  return groups;
}
