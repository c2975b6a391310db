import { findRepeatedMember, isReservedName } from './find-repeated-member.ts';
import { findStringEnd } from './find-string-end.ts';
import { JSON_MAX_DEPTH } from './limits.ts';

export type JsonFlaw =
  | { kind: 'utf8' | 'json' | 'depth' }
  /** Repeated, or a name that JavaScript objects give meaning to. */
  | { kind: 'duplicate'; member: string };

export type JsonObject = Readonly<Record<string, unknown>>;

const surrogateEscape = /\\u[dD][89a-fA-F]/;
const loneSurrogate = /\p{Surrogate}/u;
const RESERVED = -1_000_000_000;

/** SQX-R07 for any JSON value whose text was decoded as strict UTF-8: bodies, NDJSON rows. */
export function readStrictJson(
  text: string,
  maxDepth = JSON_MAX_DEPTH,
): { value: unknown } | { flaw: JsonFlaw } {
  const { members, depth } = scanJson(text);
  if (depth > maxDepth) return { flaw: { kind: 'depth' } };
  const value = parseJson(text);
  if (value === undefined) return { flaw: { kind: 'json' } };
  // A repeated name leaves fewer members in the value than stand in the text.
  if (countMembers(value) !== members) {
    return { flaw: { kind: 'duplicate', member: findRepeatedMember(text) ?? '' } };
  }
  return text.includes('\\') && surrogateEscape.test(text) && holdsLoneSurrogate(value)
    ? { flaw: { kind: 'json' } }
    : { value };
}

/** True where a member name is repeated or reserved at any depth. For text that JSON.parse accepts. */
export function hasDuplicateMember(text: string): boolean {
  return findRepeatedMember(text) !== undefined;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined where the text is no JSON: no JSON text means undefined. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Members (colons outside strings) and nesting; linear, and right for every text that JSON.parse accepts. */
function scanJson(text: string): { members: number; depth: number } {
  let members = 0;
  let open = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x22) i = findStringEnd(text, i);
    else if (c === 0x3a) members++;
    else if (c === 0x7b || c === 0x5b) {
      open++;
      if (open > depth) depth = open;
    } else if (c === 0x7d || c === 0x5d) open--;
  }
  return { members, depth };
}

/** Far below zero where a reserved name occurs, so that it never equals the members of a text. */
function countMembers(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countMembers(item);
    return count;
  }
  const object = value as JsonObject;
  for (const name of Object.keys(object)) {
    count += isReservedName(name) ? RESERVED : 1 + countMembers(object[name]);
  }
  return count;
}

function holdsLoneSurrogate(value: unknown): boolean {
  if (typeof value === 'string') return loneSurrogate.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => loneSurrogate.test(name) || holdsLoneSurrogate(item));
}
