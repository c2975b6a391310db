/** A JSON Schema, or any part of one, as plain JSON. */
export interface SchemaDocument {
  $id?: string;
  $ref?: string;
  title?: string;
  description?: string;
  $defs?: Record<string, SchemaDocument>;
  [keyword: string]: unknown;
}

export function isSchema(value: unknown): value is SchemaDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rebuilds a JSON value bottom-up, letting `change` replace every object in it. */
export function mapObjects(value: unknown, change: (schema: SchemaDocument) => unknown): unknown {
  if (Array.isArray(value)) return value.map((member) => mapObjects(member, change));
  if (!isSchema(value)) return value;
  const members = Object.entries(value).map(([name, member]) => [name, mapObjects(member, change)] as const);
  return change(Object.fromEntries(members));
}
