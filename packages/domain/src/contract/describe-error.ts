import type { BilingualText, Finding } from '@shuqiao/schemas/types/finding';
import type { ErrorObject } from 'ajv';
import { FORMATS } from './formats.ts';
import { countDecimals } from './numeric-step.ts';

/** Fields of a schema that texts are made of; all else about a value stays out of findings. */
interface ParentSchema {
  title?: string;
  'x-codeTable'?: string;
  properties?: Readonly<Record<string, { title?: string }>>;
}

interface Named {
  zh: string;
  en: string;
}

type Describe = (error: ErrorObject, name: Named) => BilingualText;

const POINTER_CHARACTERS = 256;
/** Long enough for an item name; no digits, so that no number of a person fits. */
const HARMLESS_NAME = /^[A-Za-z$][A-Za-z_]{0,31}$/;

const TYPES: Readonly<Record<string, string>> = {
  string: '文本',
  number: '数值',
  integer: '整数',
  boolean: '逻辑值',
  object: '对象',
  array: '列表',
};

const DESCRIBE: ReadonlyMap<string, Describe> = new Map<string, Describe>([
  ['required', (_, name) => ({ zh: `缺少${name.zh}`, en: `${name.en} is missing` })],
  ['type', describeType],
  ['format', describeFormat],
  ['enum', describeEnum],
  ['minLength', describeMinLength],
  ['maxLength', ({ schema }, name) => limit(name, `不得超过${schema}个字符`, `at most ${schema} characters`)],
  ['minimum', ({ schema }, name) => limit(name, `不得小于${schema}`, `at least ${schema}`)],
  ['maximum', ({ schema }, name) => limit(name, `不得大于${schema}`, `at most ${schema}`)],
  ['exclusiveMinimum', ({ schema }, name) => limit(name, `应大于${schema}`, `more than ${schema}`)],
  ['exclusiveMaximum', ({ schema }, name) => limit(name, `应小于${schema}`, `less than ${schema}`)],
  ['multipleOf', describeStep],
  ['minItems', ({ schema }, name) => limit(name, `至少${schema}项`, `at least ${schema} entries`)],
  ['maxItems', ({ schema }, name) => limit(name, `至多${schema}项`, `at most ${schema} entries`)],
  ['uniqueItems', (_, name) => limit(name, '不得有重复项', 'without repeated entries')],
  ['pattern', (_, name) => limit(name, '含有不允许的字符或写法不符', 'of the characters and form required')],
  ['additionalProperties', describeUnknown],
  ['anyOf', describeAlternatives],
  ['not', () => ({ zh: '该资源不提供此操作', en: 'the resource does not offer this' })],
]);

/** An Ajv error (compiled with `verbose`) as a finding, in words for a window. Never contains the value. */
export function toFinding(error: ErrorObject): Finding {
  const path = toPath(error);
  const describe = DESCRIBE.get(error.keyword);
  const name = toName(error, path.at(-1));
  return {
    pointer: path
      .map((part) => `/${part}`)
      .join('')
      .slice(0, POINTER_CHARACTERS),
    code: error.keyword,
    message: describe?.(error, name) ?? limit(name, '不符合契约', 'as the contract says'),
  };
}

function toPath({ instancePath, keyword, params }: ErrorObject): string[] {
  const path = instancePath === '' ? [] : instancePath.slice(1).split('/');
  if (keyword === 'required') path.push(String(params.missingProperty));
  if (keyword === 'additionalProperties' && HARMLESS_NAME.test(params.additionalProperty)) {
    path.push(params.additionalProperty);
  }
  return path;
}

function toName({ keyword, parentSchema }: ErrorObject, last: string | undefined): Named {
  if (last === undefined) return { zh: '内容', en: 'the content' };
  const parent = (parentSchema ?? {}) as ParentSchema;
  const title = keyword === 'required' ? parent.properties?.[last]?.title : parent.title;
  return { zh: toTitle(last, title), en: last };
}

function toTitle(name: string, title: string | undefined): string {
  return title === undefined ? name : `${title}（${name}）`;
}

function limit(name: Named, zh: string, en: string): BilingualText {
  return { zh: `${name.zh}${zh}`, en: `${name.en} must be ${en}` };
}

function describeType({ params }: ErrorObject, name: Named): BilingualText {
  const types = [params.type].flat().map(String);
  return limit(name, `类型应为${types.map((type) => TYPES[type] ?? type).join('或')}`, types.join(' or '));
}

function describeFormat({ params, data }: ErrorObject, name: Named): BilingualText {
  const formats: Readonly<Record<string, { explain: (text: string) => BilingualText }>> = FORMATS;
  const why = formats[params.format]?.explain(String(data));
  if (!why) return limit(name, `格式应为${params.format}`, `of the format ${params.format}`);
  return { zh: `${name.zh}格式不正确：${why.zh}`, en: `${name.en} is malformed: ${why.en}` };
}

function describeEnum({ parentSchema }: ErrorObject, name: Named): BilingualText {
  const table = (parentSchema as ParentSchema | undefined)?.['x-codeTable'];
  if (table === undefined) return limit(name, '不在允许的取值之内', 'one of the allowed values');
  return limit(name, `不在代码表 ${table} 内`, `in code table ${table}`);
}

function describeMinLength({ schema }: ErrorObject, name: Named): BilingualText {
  if (schema === 1) return { zh: `${name.zh}不能为空`, en: `${name.en} must not be empty` };
  return limit(name, `至少${schema}个字符`, `at least ${schema} characters`);
}

function describeStep({ schema }: ErrorObject, name: Named): BilingualText {
  const places = countDecimals(Number(schema));
  if (Number(schema) !== Number(`1e-${places}`))
    return limit(name, `应为${schema}的倍数`, `a multiple of ${schema}`);
  return limit(name, `至多${places}位小数`, `of at most ${places} decimal places`);
}

function describeUnknown({ params }: ErrorObject, name: Named): BilingualText {
  return HARMLESS_NAME.test(params.additionalProperty)
    ? { zh: `契约没有信息项${name.en}`, en: `the contract has no item ${name.en}` }
    : { zh: '有契约之外的信息项', en: 'there is an item that the contract does not have' };
}

/** The usual alternative: at least one of the lookup items of a query. */
function describeAlternatives({ schema, parentSchema }: ErrorObject, name: Named): BilingualText {
  const branches: readonly { required?: readonly string[] }[] = Array.isArray(schema) ? schema : [];
  const names = branches.flatMap(({ required }) => required ?? []);
  if (names.length === 0) return limit(name, '不符合任何一种允许的写法', 'of one of the allowed forms');
  const { properties = {} } = (parentSchema ?? {}) as ParentSchema;
  const titles = names.map((item) => toTitle(item, properties[item]?.title));
  return { zh: `至少给出一个查询条件：${titles.join('、')}`, en: `give at least one of ${names.join(', ')}` };
}
