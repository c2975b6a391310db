import { mapObjects, type SchemaDocument } from './schema-document.ts';

const urn = 'urn:shuqiao:schema:';
const bounds = ['minItems', 'maxItems'];

/** Schemas by name: `directory`, `seeds/channels`, … */
export type Schemas = ReadonlyMap<string, SchemaDocument>;

/** Names of the types a document uses, by the document they belong to. */
export type Imports = Map<string, Set<string>>;

interface Scope {
  schemas: Schemas;
  /** The document whose types are written. */
  from: string;
  imports: Imports;
}

function resolve(schemas: Schemas, home: string, ref: string): { name: string; schema: SchemaDocument } {
  const [document = '', pointer = ''] = ref.split('#');
  const name = document ? document.slice(urn.length) : home;
  const root = schemas.get(name);
  const schema = pointer ? root?.$defs?.[pointer.replace('/$defs/', '')] : root;
  if (!schema) throw new Error(`${home}: ${ref} leads nowhere`);
  return { name, schema };
}

/** Bounds do not change a type; left in, they only clutter its documentation. */
function withoutBounds(schema: SchemaDocument): SchemaDocument {
  const kept = Object.entries(schema).filter(
    ([keyword, value]) => !(bounds.includes(keyword) && typeof value === 'number'),
  );
  return Object.fromEntries(kept);
}

function writeOut(scope: Scope, home: string, schema: SchemaDocument): SchemaDocument {
  return mapObjects(schema, (part) => toReadable(scope, home, part)) as SchemaDocument;
}

/** `home` is the document that the references in `schema` are relative to. */
function toReadable(scope: Scope, home: string, schema: SchemaDocument): SchemaDocument {
  if (!schema.$ref) return withoutBounds(schema);
  const target = resolve(scope.schemas, home, schema.$ref);
  const { title } = target.schema;
  if (!title) {
    const description = schema.description ?? target.schema.description;
    return { ...writeOut(scope, target.name, target.schema), ...(description && { description }) };
  }
  if (target.name === scope.from && scope.schemas.get(scope.from)?.type === 'array') return schema;
  if (target.name !== scope.from) {
    scope.imports.set(target.name, (scope.imports.get(target.name) ?? new Set()).add(title));
  }
  return { tsType: title, ...(schema.description && { description: schema.description }) };
}

/**
 * Replaces references by what a reader wants to see: a titled schema becomes a type of its own (imported when it
 * belongs to another document), an untitled one is written out in place. The tool looks for definitions of its own
 * only in objects, so a document that is an array keeps its own references.
 */
export function inlineReferences(
  schemas: Schemas,
  from: string,
  schema: SchemaDocument,
): { schema: SchemaDocument; imports: Imports } {
  const imports: Imports = new Map();
  return { schema: writeOut({ schemas, from, imports }, from, schema), imports };
}
