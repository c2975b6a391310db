import { findRepeatedMember } from '@shuqiao/protocol/sqx/find-repeated-member';
import { JSON_MAX_DEPTH } from '@shuqiao/protocol/sqx/limits';

export type JsonObject = Readonly<Record<string, unknown>>;

const loneSurrogate = /\p{Surrogate}/u;

/** SQX-R07: one strict JSON object in UTF-8; undefined for anything else. */
export function readStrictObject(bytes: Uint8Array): JsonObject | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const isSound = isObject(value) && findRepeatedMember(text) === undefined && isPlain(value, 1);
    return isSound ? value : undefined;
  } catch {
    // No UTF-8, or no JSON.
    return undefined;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Not too deep, and without lone surrogates in names and strings. */
function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !loneSurrogate.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth > JSON_MAX_DEPTH) return false;
  return Object.entries(value).every(
    ([name, member]) => !loneSurrogate.test(name) && isPlain(member, depth + 1),
  );
}
