import { readApiSchemas, type SchemaDocument } from '@shuqiao/schemas/types/read-schemas';

const ID_PREFIX = 'urn:shuqiao:schema:';

let documents: ReadonlyMap<string, SchemaDocument> | undefined;

/** All API schemas by name, e.g. "system-registration"; read from disk once. */
export function apiSchemas(): ReadonlyMap<string, SchemaDocument> {
  documents ??= new Map(readApiSchemas().map((document) => [toSchemaName(document.$id), document]));
  return documents;
}

export function toSchemaName(id: string): string {
  if (!id.startsWith(ID_PREFIX)) throw new Error(`not the id of an API schema: ${id}`);
  return id.slice(ID_PREFIX.length);
}

/** @param reference a schema's name, or a part of it: "directory#/$defs/grant". */
export function toSchemaId(reference: string): string {
  return ID_PREFIX + reference;
}
