import { isJsonObject } from '../../sqx/strict-json-text.ts';

/** RFC 9901 §4.2.4.2: digest of the array element `{"...": digest}`; undefined for any other element. */
export function findElementDigest(item: unknown): string | undefined {
  if (!isJsonObject(item) || Object.keys(item).length !== 1) return undefined;
  const digest = item['...'];
  return typeof digest === 'string' ? digest : undefined;
}

/** RFC 9901 §4.2.4.1. */
export function isDigestList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((digest) => typeof digest === 'string');
}
