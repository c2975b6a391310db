import { listSchemaFacts, type SchemaFact } from './list-schema-facts.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a `$ref` stands for; undefined where it leads nowhere. */
export type ResolveReference = (reference: string) => JsonSchema | undefined;

/** One place of a schema. Children are made when they are asked for: references may lead in circles. */
export interface SchemaNode {
  readonly name: string;
  readonly title: string | undefined;
  readonly type: string;
  readonly required: boolean;
  readonly facts: readonly SchemaFact[];
  readonly children: (() => SchemaNode[]) | undefined;
}

const MAX_HOPS = 8;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toSchemas = (value: unknown): JsonSchema[] => (Array.isArray(value) ? value.filter(isSchema) : []);

/** Members beside a `$ref` stay in force over what it stands for. */
function follow(schema: JsonSchema, resolve: ResolveReference): JsonSchema {
  let reached = schema;
  for (let hop = 0; hop < MAX_HOPS && typeof reached.$ref === 'string'; hop++) {
    const { $ref, ...own } = reached;
    const target = resolve(String($ref));
    if (!target) return own;
    reached = { ...target, ...own };
  }
  return reached;
}

/** `string`, `object`, `array of string`, `string | null`; a list of values or alternatives in words of JSON Schema. */
function toTypeText(schema: JsonSchema, resolve: ResolveReference): string {
  const { type, items } = schema;
  if (type === 'array' && isSchema(items)) return `array<${toTypeText(follow(items, resolve), resolve)}>`;
  if (Array.isArray(type)) return type.join(' | ');
  if (typeof type === 'string') return type;
  if ('const' in schema) return 'const';
  if (Array.isArray(schema.enum)) return 'enum';
  const alternatives = [...toSchemas(schema.anyOf), ...toSchemas(schema.oneOf)];
  if (alternatives.length > 0) {
    return [...new Set(alternatives.map((each) => toTypeText(follow(each, resolve), resolve)))].join(' | ');
  }
  return isSchema(schema.properties) ? 'object' : 'any';
}

function listMembers(schema: JsonSchema, resolve: ResolveReference): SchemaNode[] {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const properties = isSchema(schema.properties) ? Object.entries(schema.properties) : [];
  return properties.map(([name, member]) =>
    toSchemaNode(name, isSchema(member) ? member : {}, { required: required.has(name), resolve }),
  );
}

/** Alternatives that are objects themselves; those that only say which members go together are told elsewhere. */
function listAlternatives(schema: JsonSchema, resolve: ResolveReference): SchemaNode[] {
  const alternatives = [...toSchemas(schema.anyOf), ...toSchemas(schema.oneOf), ...toSchemas(schema.allOf)];
  return alternatives
    .map((each) => follow(each, resolve))
    .filter((each) => isSchema(each.properties) && 'type' in each)
    .map((each, at) => toSchemaNode(`(${at + 1})`, each, { required: false, resolve }));
}

function listChildren(schema: JsonSchema, resolve: ResolveReference): (() => SchemaNode[]) | undefined {
  const { items, additionalProperties } = schema;
  const element = isSchema(items) ? follow(items, resolve) : undefined;
  if (element && listChildren(element, resolve)) {
    return () => [toSchemaNode('[ ]', element, { required: false, resolve })];
  }
  const hasMembers = isSchema(schema.properties) && Object.keys(schema.properties).length > 0;
  const hasOthers = isSchema(additionalProperties);
  const hasAlternatives = listAlternatives(schema, resolve).length > 0;
  if (!hasMembers && !hasOthers && !hasAlternatives) return undefined;
  return () => [
    ...listMembers(schema, resolve),
    ...(hasOthers ? [toSchemaNode('*', additionalProperties, { required: false, resolve })] : []),
    ...listAlternatives(schema, resolve),
  ];
}

export function toSchemaNode(
  name: string,
  schema: JsonSchema,
  { required, resolve }: { required: boolean; resolve: ResolveReference },
): SchemaNode {
  const reached = follow(schema, resolve);
  const told = reached.title ?? reached.description;
  return {
    name,
    title: typeof told === 'string' ? told : undefined,
    type: toTypeText(reached, resolve),
    required,
    facts: listSchemaFacts(reached),
    children: listChildren(reached, resolve),
  };
}
