import { apiSchemas, toSchemaName } from './api-schemas.ts';

type Json = unknown;

const URN = 'urn:shuqiao:schema:';

/** "directory#/$defs/grant" → "#/components/schemas/directory/$defs/grant". */
export function toComponentReference(reference: string): string {
  const [name = '', fragment = ''] = reference.split('#', 2);
  return `#/components/schemas/${name}${fragment}`;
}

function rewriteReference(reference: string, owner: string): string {
  if (reference.startsWith('#')) return toComponentReference(owner + reference);
  return toComponentReference(toSchemaName(reference));
}

/** As a component: references point into the document, and the ids that would rebase them are gone. */
function toComponent(value: Json, owner: string): Json {
  if (Array.isArray(value)) return value.map((item) => toComponent(item, owner));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, member]) => !((key === '$id' || key === '$schema') && typeof member === 'string'))
    .map(([key, member]) =>
      key === '$ref' && typeof member === 'string'
        ? [key, rewriteReference(member, owner)]
        : [key, toComponent(member, owner)],
    );
  return Object.fromEntries(entries);
}

function listReferences(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(listReferences);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) =>
    key === '$ref' && typeof member === 'string' && member.startsWith(URN)
      ? [toSchemaName(member)]
      : listReferences(member),
  );
}

/** The named schemas and all they refer to. @param references names or parts of API schemas. */
export function toComponents(references: readonly string[]): Record<string, Json> {
  const components: Record<string, Json> = {};
  const waiting = [...references];
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const [name = ''] = reference.split('#', 1);
    if (Object.hasOwn(components, name)) continue;
    const document = apiSchemas().get(name);
    if (!document) throw new Error(`an operation names the schema ${name}, which does not exist`);
    components[name] = toComponent(document, name);
    waiting.push(...listReferences(document));
  }
  return Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1)));
}
