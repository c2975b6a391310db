import type { FlagParameter, IntegerParameter, QueryParameter, TextParameter } from './query-parameters.ts';

export type ParameterValue = string | number | boolean;

/** Never holds the value that was sent. */
export interface ParameterFinding {
  readonly parameter: string;
  readonly keyword: string;
  readonly zh: string;
  readonly en: string;
}

type Flaw =
  | 'unknown'
  | 'repeated'
  | 'required'
  | 'encoding'
  | 'type'
  | 'range'
  | 'maxLength'
  | 'pattern'
  | 'enum';

const flawTexts: Readonly<Record<Flaw, readonly [zh: string, en: string]>> = {
  unknown: ['没有这个参数', 'there is no such parameter'],
  repeated: ['参数只能出现一次', 'may be given once only'],
  required: ['缺少该参数', 'is missing'],
  encoding: ['不是有效的 UTF-8', 'is not valid UTF-8'],
  type: ['类型不正确', 'is not of the right type'],
  range: ['超出允许范围', 'is out of range'],
  maxLength: ['过长', 'is too long'],
  pattern: ['格式不正确', 'does not have the right form'],
  enum: ['不在允许的取值内', 'is none of the allowed values'],
};

const plainName = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** A name that does not look like one is not repeated: it may be anything a caller typed. */
export function toParameterFinding(parameter: string, keyword: Flaw): ParameterFinding {
  const [zh, en] = flawTexts[keyword];
  return { parameter: plainName.test(parameter) ? parameter : '', keyword, zh, en };
}

function checkText(text: string, { maxLength, pattern, enum: choices }: TextParameter): Flaw | undefined {
  if (text.includes('\uFFFD')) return 'encoding';
  if (text.length > maxLength) return 'maxLength';
  if (choices && !choices.includes(text)) return 'enum';
  return pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(text) ? undefined : 'pattern';
}

function readInteger(text: string, { minimum, maximum }: IntegerParameter): number | Flaw {
  if (!/^-?(?:0|[1-9]\d{0,15})$/.test(text)) return 'type';
  const value = Number(text);
  return value < minimum || value > maximum ? 'range' : value;
}

function readFlag(text: string, _parameter: FlagParameter): boolean | Flaw {
  if (text === 'true') return true;
  return text === 'false' ? false : 'type';
}

type Read = { readonly value: ParameterValue } | { readonly flaw: Flaw };

function readValue(text: string, parameter: QueryParameter): Read {
  if (parameter.type === 'string') {
    const flaw = checkText(text, parameter);
    return flaw ? { flaw } : { value: text };
  }
  const read = parameter.type === 'integer' ? readInteger(text, parameter) : readFlag(text, parameter);
  return typeof read === 'string' ? { flaw: read } : { value: read };
}

/** The typed value, or its default; or the one finding that speaks against it. */
export function checkParameter(
  name: string,
  parameter: QueryParameter,
  given: readonly string[],
): { readonly value: ParameterValue | undefined } | { readonly finding: ParameterFinding } {
  const [text] = given;
  if (given.length > 1) return { finding: toParameterFinding(name, 'repeated') };
  if (text === undefined) {
    if (parameter.required) return { finding: toParameterFinding(name, 'required') };
    return { value: parameter.default };
  }
  const read = readValue(text, parameter);
  return 'flaw' in read ? { finding: toParameterFinding(name, read.flaw) } : read;
}
