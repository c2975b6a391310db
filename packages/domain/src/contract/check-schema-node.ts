import { annotationKeywords } from '@shuqiao/schemas/types/contract-vocabulary';
import type { Finding } from '@shuqiao/schemas/types/finding';
import { FORMATS } from './formats.ts';
import { isSafePattern, isVettedPattern } from './is-safe-pattern.ts';
import { appendToPointer, newFinding } from './new-finding.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Only these; everything else that JSON Schema has (patternProperties, if, $dynamicRef, …) is refused. */
const KEYWORDS: ReadonlySet<string> = new Set([
  ...annotationKeywords,
  ...['title', 'description', 'default', '$ref', 'type', 'enum', 'const'],
  ...['properties', 'required', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', 'not'],
  ...['minLength', 'maxLength', 'pattern', 'format', 'contentEncoding', 'contentMediaType'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['items', 'minItems', 'maxItems', 'uniqueItems'],
]);

const MAX_MATCHED_CHARACTERS = 10_000;
const MAX_UNIQUE_ITEMS = 1000;
const SMALLEST_STEP = 1e-12;

/** What is refused about one schema object itself, whatever stands inside it. */
export function checkSchemaNode(schema: Schema, pointer: string): Finding[] {
  return [
    ...checkKeywords(schema, pointer),
    ...checkFormat(schema, pointer),
    ...checkPattern(schema, pointer),
    ...checkEnum(schema, pointer),
    ...checkObject(schema, pointer),
    ...checkUniqueItems(schema, pointer),
    ...checkStep(schema, pointer),
  ];
}

function checkKeywords(schema: Schema, pointer: string): Finding[] {
  return Object.keys(schema)
    .filter((keyword) => !KEYWORDS.has(keyword))
    .map((keyword) =>
      newFinding(
        appendToPointer(pointer, keyword),
        'keyword',
        '契约不允许使用该关键字',
        'a contract may not use this keyword',
      ),
    );
}

function checkFormat({ format }: Schema, pointer: string): Finding[] {
  if (format === undefined || (typeof format === 'string' && Object.hasOwn(FORMATS, format))) return [];
  return [
    newFinding(
      `${pointer}/format`,
      'format',
      '未知的格式',
      `the formats are ${Object.keys(FORMATS).join(', ')}`,
    ),
  ];
}

function checkPattern({ pattern, maxLength }: Schema, pointer: string): Finding[] {
  if (pattern === undefined || (typeof pattern === 'string' && isVettedPattern(pattern))) return [];
  const isBounded = typeof maxLength === 'number' && maxLength <= MAX_MATCHED_CHARACTERS;
  if (typeof pattern === 'string' && isSafePattern(pattern) && isBounded) return [];
  return [
    newFinding(
      `${pointer}/pattern`,
      'pattern',
      `只允许首尾锚定、无分组、至多一处可变长度的正则，并须有不大于${MAX_MATCHED_CHARACTERS}的 maxLength`,
      `a pattern is anchored, has no groups and one part of variable length at most, beside a maxLength of at most ${MAX_MATCHED_CHARACTERS}`,
    ),
  ];
}

function checkEnum({ enum: values }: Schema, pointer: string): Finding[] {
  if (values === undefined) return [];
  if (Array.isArray(values) && values.every((value) => typeof value === 'string')) return [];
  return [newFinding(`${pointer}/enum`, 'enum', '代码值应为文本', 'the values of a code table are texts')];
}

/** Objects are closed, so that no member name of a sender ever appears in a pointer. */
function checkObject(schema: Schema, pointer: string): Finding[] {
  const isClosed = schema.additionalProperties === false && isObject(schema.properties);
  if (schema.type !== 'object' || isClosed) return [];
  return [
    newFinding(
      pointer,
      'open_object',
      '对象应列明成员并设 additionalProperties 为 false',
      'an object lists its members and closes with additionalProperties: false',
    ),
  ];
}

/** Comparing every pair costs the square of the length. */
function checkUniqueItems({ uniqueItems, maxItems }: Schema, pointer: string): Finding[] {
  if (!uniqueItems || (typeof maxItems === 'number' && maxItems <= MAX_UNIQUE_ITEMS)) return [];
  return [
    newFinding(
      `${pointer}/uniqueItems`,
      'uniqueItems',
      `须有不大于${MAX_UNIQUE_ITEMS}的 maxItems`,
      `needs a maxItems of at most ${MAX_UNIQUE_ITEMS}`,
    ),
  ];
}

function checkStep({ multipleOf }: Schema, pointer: string): Finding[] {
  if (multipleOf === undefined || (typeof multipleOf === 'number' && multipleOf >= SMALLEST_STEP)) return [];
  return [
    newFinding(
      `${pointer}/multipleOf`,
      'multipleOf',
      `步长不得小于${SMALLEST_STEP}`,
      `a step is at least ${SMALLEST_STEP}`,
    ),
  ];
}

export function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
