import type { IndexedGrant, IndexedSystem } from '../directory-index.ts';

/**
 * Whether a grant of its department is for this system. One to all systems is not for trial systems: they have
 * grants of their own, which name them, and must not use up another's quota.
 */
export function isGrantFor({ systems }: IndexedGrant, { id, sandbox }: IndexedSystem): boolean {
  return systems === null ? !sandbox : systems.has(id);
}
