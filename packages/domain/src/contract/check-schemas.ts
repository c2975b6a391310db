import type { Finding } from '@shuqiao/schemas/types/finding';
import { checkSchemaNode, isObject } from './check-schema-node.ts';
import { appendToPointer, newFinding } from './new-finding.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Place {
  schema: unknown;
  pointer: string;
}

const MAX_SCHEMAS = 3000;
const MAX_BRANCHES = 100;
const ITEM_REFERENCE = /^#\/\$defs\/record\/properties\/([A-Z][A-Z0-9_]{0,31})$/;

/** Every schema of `$defs`: allowed keywords only, references to record items only, bounded in number. */
export function checkSchemas(definitions: Schema): Finding[] {
  const findings: Finding[] = [];
  const open: Place[] = Object.entries(definitions).map(([name, schema]) => ({
    schema,
    pointer: `/$defs/${name}`,
  }));
  let seen = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    seen += 1;
    if (seen > MAX_SCHEMAS) return [...findings, refuseNumber()];
    const { schema, pointer } = place;
    if (schema === true) continue;
    if (!isObject(schema)) {
      findings.push(newFinding(pointer, 'type', '应为对象', 'must be an object'));
      continue;
    }
    findings.push(...checkSchemaNode(schema, pointer), ...checkReference(schema, place, definitions));
    open.push(...listSubschemas(schema, pointer));
  }
  return findings;
}

function listSubschemas(schema: Schema, pointer: string): Place[] {
  const named = isObject(schema.properties) ? toPlaces(schema.properties, `${pointer}/properties`) : [];
  const single = ['items', 'not'].filter((keyword) => schema[keyword] !== undefined);
  const branching = ['anyOf', 'oneOf', 'allOf'].filter((keyword) => Array.isArray(schema[keyword]));
  return [
    ...named,
    ...single.map((keyword) => ({ schema: schema[keyword], pointer: `${pointer}/${keyword}` })),
    ...branching.flatMap((keyword) => toPlaces(schema[keyword] as object, `${pointer}/${keyword}`)),
  ];
}

function toPlaces(schemas: object, pointer: string): Place[] {
  return Object.entries(schemas).map(([name, schema]) => ({
    schema,
    pointer: appendToPointer(pointer, name),
  }));
}

/** One step and no further: only to an item of the record, and never from the record itself. */
function checkReference(schema: Schema, { pointer }: Place, definitions: Schema): Finding[] {
  const { $ref } = schema;
  if ($ref === undefined) return checkBranches(schema, pointer);
  const item = typeof $ref === 'string' ? ITEM_REFERENCE.exec($ref)?.[1] : undefined;
  const items = isObject(definitions.record) ? definitions.record.properties : undefined;
  const isKnown = item !== undefined && isObject(items) && Object.hasOwn(items, item);
  if (isKnown && !pointer.startsWith('/$defs/record')) return [];
  return [
    newFinding(
      `${pointer}/$ref`,
      '$ref',
      '只能引用本契约记录中的信息项，记录本身不得使用引用',
      "a reference goes to an item of this contract's record, and not from the record",
    ),
  ];
}

function checkBranches(schema: Schema, pointer: string): Finding[] {
  const wide = ['anyOf', 'oneOf', 'allOf'].find((keyword) => {
    const branches = schema[keyword];
    return Array.isArray(branches) && branches.length > MAX_BRANCHES;
  });
  if (wide === undefined) return [];
  return [
    newFinding(
      `${pointer}/${wide}`,
      'too_large',
      `分支超过${MAX_BRANCHES}个`,
      `more than ${MAX_BRANCHES} branches`,
    ),
  ];
}

function refuseNumber(): Finding {
  return newFinding('/$defs', 'too_large', `子模式超过${MAX_SCHEMAS}个`, `more than ${MAX_SCHEMAS} schemas`);
}
