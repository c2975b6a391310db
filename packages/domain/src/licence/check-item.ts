import type { LicenceItem } from '@shuqiao/schemas/types/licence-type';
import { isLegalDate } from '../calendar/legal-date.ts';
import { FORMATS } from '../contract/formats.ts';
import { compileMaxLength, compileMinLength } from '../contract/text-length.ts';

/** Where inside an item, and which keyword of its schema is not kept. */
export interface ItemFault {
  /** "" or "/<index of the element>". */
  pointer: string;
  code: string;
}

type TextRule = Pick<LicenceItem, 'const' | 'enum' | 'minLength' | 'maxLength' | 'pattern' | 'format'>;

const PATTERNS = new Map<string, RegExp>();

/** The first fault of a value; what a JSON Schema validator would say, without code made at run time. */
export function checkItem(item: LicenceItem, value: unknown): ItemFault | undefined {
  if (item.type === 'array') return checkList(item, value);
  if (typeof value !== item.type) return { pointer: '', code: 'type' };
  const code = typeof value === 'string' ? checkText(item, value) : undefined;
  return code === undefined ? undefined : { pointer: '', code };
}

function checkList(item: LicenceItem, value: unknown): ItemFault | undefined {
  if (!Array.isArray(value)) return { pointer: '', code: 'type' };
  if (value.length < (item.minItems ?? 0)) return { pointer: '', code: 'minItems' };
  if (value.length > (item.maxItems ?? Number.POSITIVE_INFINITY)) return { pointer: '', code: 'maxItems' };
  for (const [at, element] of value.entries()) {
    const code = typeof element === 'string' ? checkText(item.items ?? {}, element) : 'type';
    if (code !== undefined) return { pointer: `/${at}`, code };
  }
  const isRepeating = item.uniqueItems === true && new Set(value).size < value.length;
  return isRepeating ? { pointer: '', code: 'uniqueItems' } : undefined;
}

function checkText(rule: TextRule, text: string): string | undefined {
  if (rule.const !== undefined && text !== rule.const) return 'const';
  if (rule.enum !== undefined && !rule.enum.includes(text)) return 'enum';
  if (rule.maxLength !== undefined && !compileMaxLength(rule.maxLength)(text)) return 'maxLength';
  if (rule.minLength !== undefined && !compileMinLength(rule.minLength)(text)) return 'minLength';
  if (rule.pattern !== undefined && !toPattern(rule.pattern).test(text)) return 'pattern';
  return rule.format === undefined || isOfFormat(rule.format, text) ? undefined : 'format';
}

function isOfFormat(format: NonNullable<LicenceItem['format']>, text: string): boolean {
  return format === 'date' ? isLegalDate(text) : FORMATS[format].validate(text);
}

function toPattern(source: string): RegExp {
  const known = PATTERNS.get(source);
  if (known) return known;
  const pattern = new RegExp(source, 'u');
  PATTERNS.set(source, pattern);
  return pattern;
}
