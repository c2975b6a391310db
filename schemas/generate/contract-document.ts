import type { ContractDocument, ContractItem, ContractQuery, ContractRecord } from '../src/directory.ts';
import { toItemSchema } from './item-schema.ts';
import type { Catalogue, CatalogueItem, CatalogueResource, ResourceKey } from './read-catalogue.ts';

const version = '1.0.0';
const identifierFormats = ['citizen-id', 'uscc', 'subject-code'];

type Items = Record<string, ContractItem>;

function pick(items: Items, names: readonly string[]): Items {
  return Object.fromEntries(names.flatMap((name) => (items[name] ? [[name, items[name]]] : [])));
}

function toItems(resource: CatalogueResource, key: ResourceKey, catalogue: Catalogue): Items {
  const asked = key.operation === 'verification' ? key.lookup : [];
  const schemas = resource.items.map((item) => {
    const role = item.role ?? (asked.includes(item.name) ? ('request' as const) : undefined);
    const schema = toItemSchema(item, catalogue.codeTables, key.formats?.[item.name]);
    return [item.name, role ? { ...schema, 'x-role': role } : schema] as const;
  });
  return Object.fromEntries(schemas);
}

function toRecord(items: Items, members: readonly CatalogueItem[]): ContractRecord {
  return {
    type: 'object',
    additionalProperties: false,
    required: members.filter((item) => item.required).map((item) => item.name),
    properties: pick(
      items,
      members.map((item) => item.name),
    ),
  };
}

function toQueryControls(names: readonly string[]): Record<string, Record<string, unknown>> {
  return {
    items: {
      title: '所需信息项',
      type: 'array',
      minItems: 1,
      maxItems: names.length,
      uniqueItems: true,
      items: { enum: names },
    },
    limit: { title: '每页条数', type: 'integer', minimum: 1, maximum: 100, default: 20 },
    cursor: { title: '续取游标', type: 'string', minLength: 1, maxLength: 512, pattern: '^[A-Za-z0-9_-]+$' },
  };
}

/** What must be asked: all request items to verify, at least one lookup item to look up, nothing where nothing is shared. */
function toQuestion(key: ResourceKey): Partial<ContractQuery> {
  if (key.lookup.length === 0) return { not: {} };
  if (key.operation === 'verification') return { required: [...key.lookup] };
  return { anyOf: key.lookup.map((name) => ({ properties: { [name]: true }, required: [name] })) };
}

function toQuery(items: Items, key: ResourceKey): ContractQuery {
  return {
    type: 'object',
    additionalProperties: false,
    ...toQuestion(key),
    properties: { ...pick(items, key.lookup), ...toQueryControls(Object.keys(items)) },
  };
}

function checkKey(resource: CatalogueResource, key: ResourceKey, items: Items): void {
  const fail = (reason: string): never => {
    throw new Error(`resource-keys.json ${resource.code}: ${reason}`);
  };
  const required = new Set(resource.items.filter((item) => item.required).map((item) => item.name));
  for (const name of key.key) if (!required.has(name)) fail(`key item ${name} is not required`);
  for (const name of key.lookup) if (!items[name]) fail(`lookup item ${name} does not exist`);
  for (const name of Object.keys(key.formats ?? {})) if (!items[name]) fail(`item ${name} does not exist`);
  if (key.key.length === 0 && resource.share !== 'not_shared') fail('a shared resource needs a key');
  if (key.subject === null) return;
  if (!key.lookup.includes(key.subject)) fail(`subject ${key.subject} is not a lookup item`);
  if (!identifierFormats.includes(items[key.subject]?.format ?? '')) fail('subject is not an identifier');
}

/** The data contract of one resource, version 1.0.0. */
export function toContractDocument(
  resource: CatalogueResource,
  key: ResourceKey,
  catalogue: Catalogue,
): ContractDocument {
  const items = toItems(resource, key, catalogue);
  checkKey(resource, key, items);
  const stored = resource.items.filter((item) => item.role !== 'response');
  const answered = resource.items.map((item) => ({ ...item, required: item.role === 'response' }));
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:shuqiao:contract:${resource.code.replace('/', '-')}@${version}`,
    title: resource.name,
    description: resource.summary,
    'x-resource': resource.code,
    'x-version': version,
    'x-operation': key.operation ?? 'lookup',
    'x-key': key.key,
    'x-lookup': key.lookup,
    'x-subject': key.subject,
    $defs: {
      record: toRecord(items, stored),
      query: toQuery(items, key),
      ...(key.operation === 'verification' && { answer: toRecord(items, answered) }),
    },
  };
}
