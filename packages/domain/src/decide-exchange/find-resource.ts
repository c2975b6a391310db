import type { DirectoryIndex, IndexedResource } from '../directory-index.ts';
import { isResourceCode } from '../resource-code.ts';
import type { ExchangeRefusal } from './refusal.ts';

/** The resource if it is published and this department may know of it, or is its provider. */
export function findVisibleResource(
  index: DirectoryIndex,
  code: string,
  department: string | undefined,
): IndexedResource | undefined {
  const resource = index.resources.get(code);
  if (resource?.state !== 'published') return undefined;
  return isVisible(resource, department) ? resource : undefined;
}

function isVisible(resource: IndexedResource, department: string | undefined): boolean {
  if (resource.visibleTo === 'all') return true;
  if (department === undefined) return false;
  return resource.provider === department || resource.visibleTo.has(department);
}

/**
 * One refusal for invented, hidden and withdrawn codes, so that they cannot be told apart (SQX-R61).
 * A malformed code is not repeated: it could be anything, a personal number included.
 */
export function refuseResource(code: string): ExchangeRefusal {
  return isResourceCode(code)
    ? { code: 'resource_unknown', rule: 'SQX-R60', reason: 'unknown', resource: code }
    : { code: 'resource_unknown', rule: 'SQX-R60', reason: 'malformed' };
}
