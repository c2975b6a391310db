import type { JsonSchema, ResolveReference } from '../../ui/schema-tree/to-schema-node.ts';

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

/** Local references of one document (RFC 6901); what leads outside is not followed. */
export function toReferenceResolver(document: object): ResolveReference {
  return (reference) => {
    if (!reference.startsWith('#/')) return undefined;
    let reached: unknown = document;
    for (const part of reference.slice(2).split('/')) {
      const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
      if (!isObject(reached) || !Object.hasOwn(reached, name)) return undefined;
      reached = reached[name];
    }
    return isObject(reached) ? reached : undefined;
  };
}
