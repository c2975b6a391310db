import { isUtf8 } from 'node:buffer';
import { isJsonObject, type JsonFlaw, type JsonObject, readStrictJson } from './strict-json-text.ts';

/** SQX-R07: one strict JSON object in UTF-8, as the segments of a JWS hold it. */
export function readStrictObject(bytes: Uint8Array): { object: JsonObject } | { flaw: JsonFlaw } {
  if (!isUtf8(bytes) || hasBom(bytes)) return { flaw: { kind: 'utf8' } };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const read = readStrictJson(text);
  if ('flaw' in read) return read;
  return isJsonObject(read.value) ? { object: read.value } : { flaw: { kind: 'json' } };
}

function hasBom(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
