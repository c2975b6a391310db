import type { ContractDocument } from '@shuqiao/schemas/types/directory';
import type { Finding } from '@shuqiao/schemas/types/finding';
import { isResourceCode, toPathCode } from '../resource-code.ts';
import { isObject } from './check-schema-node.ts';
import { appendToPointer, newFinding } from './new-finding.ts';

type Holds = (value: unknown) => boolean;

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const MEMBERS: Readonly<Record<string, Holds>> = {
  $schema: (value) => value === DIALECT,
  $id: isText,
  title: isText,
  'x-resource': (value) => typeof value === 'string' && isResourceCode(value),
  'x-version': (value) => typeof value === 'string' && /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(value),
  'x-operation': (value) => value === 'lookup' || value === 'verification',
  'x-key': isNameList,
  'x-lookup': isNameList,
  'x-subject': (value) => value === null || isText(value),
  $defs: isObject,
};
const OPTIONAL: ReadonlySet<string> = new Set(['description']);
const DEFINITIONS: ReadonlySet<string> = new Set(['record', 'query', 'answer']);

/** The members that make a JSON value a contract document; undefined where it is one. */
export function checkShape(document: unknown): Finding[] {
  if (!isObject(document)) return [newFinding('', 'type', '契约应为对象', 'a contract is an object')];
  const missing = Object.entries(MEMBERS).flatMap(([name, holds]) =>
    holds(document[name]) ? [] : [refuse(`/${name}`)],
  );
  const unknown = Object.keys(document)
    .filter((name) => !Object.hasOwn(MEMBERS, name) && !OPTIONAL.has(name))
    .map((name) => refuse(appendToPointer('', name)));
  if (missing.length + unknown.length > 0) return [...missing, ...unknown];
  return [...checkId(document), ...checkDefinitions(document.$defs)];
}

/** Only after `checkShape` found nothing. */
export function asContractDocument(document: unknown): ContractDocument {
  return document as ContractDocument;
}

function checkId(document: Readonly<Record<string, unknown>>): Finding[] {
  const expected = `urn:shuqiao:contract:${toPathCode(String(document['x-resource']))}@${document['x-version']}`;
  if (document.$id === expected) return [];
  return [
    newFinding(
      '/$id',
      '$id',
      '标识与资源代码和版本不符',
      `the id of this resource and version is ${expected}`,
    ),
  ];
}

function checkDefinitions(definitions: unknown): Finding[] {
  if (!isObject(definitions)) return [refuse('/$defs')];
  const unknown = Object.keys(definitions).filter((name) => !DEFINITIONS.has(name));
  const malformed = ['record', 'query', 'answer'].filter((name) => {
    const schema = definitions[name];
    return name === 'answer' && schema === undefined ? false : !isClosedObject(schema);
  });
  const record = definitions.record;
  const lacksRequired = isObject(record) && !isNameList(record.required);
  return [
    ...[...unknown, ...malformed].map((name) => refuse(appendToPointer('/$defs', name))),
    ...(lacksRequired ? [refuse('/$defs/record/required')] : []),
  ];
}

function isClosedObject(schema: unknown): boolean {
  if (!isObject(schema) || schema.type !== 'object' || schema.additionalProperties !== false) return false;
  return isObject(schema.properties) && Object.values(schema.properties).every(isObject);
}

function refuse(pointer: string): Finding {
  return newFinding(
    pointer,
    'shape',
    '契约文档的成员缺失、多余或写法不符',
    'a member is missing, unknown or not of the required form',
  );
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.length <= 256;
}

function isNameList(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((name) => typeof name === 'string') &&
    new Set(value).size === value.length
  );
}
