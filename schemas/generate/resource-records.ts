import type { ContractDocument } from '../src/directory.ts';
import { mapObjects, type SchemaDocument } from './schema-document.ts';
import { toBanner, toTypes } from './type-file.ts';

const longestUnion = 12;

/** Titles would make types of their own; long code tables would drown the items. */
function toReadable(schema: SchemaDocument): SchemaDocument {
  const { title, enum: values, anyOf: _anyOf, not: _not, ...rest } = schema;
  const tooLong = Array.isArray(values) && values.length > longestUnion;
  return {
    ...rest,
    ...(values !== undefined && !tooLong && { enum: values }),
    ...(title !== undefined && { description: title }),
  };
}

function toMap(title: string, description: string, parts: Record<string, unknown>): SchemaDocument {
  const properties = mapObjects(parts, toReadable);
  return {
    title,
    description,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(parts),
    properties,
  };
}

/** One map from resource code to the type of its records, one to the type of its queries. */
export async function toResourceRecords(contracts: readonly ContractDocument[]): Promise<string> {
  const part = (name: 'record' | 'query') =>
    Object.fromEntries(contracts.map((document) => [document['x-resource'], document.$defs[name]]));
  const records = toMap('ResourceRecords', '各信息资源的记录。Records by resource code.', part('record'));
  const queries = toMap('ResourceQueries', '各信息资源的查询。Queries by resource code.', part('query'));
  const banner = toBanner('schemas/resources/*.json');
  return `${banner}${await toTypes(records, 'ResourceRecords')}\n${await toTypes(queries, 'ResourceQueries')}`;
}
