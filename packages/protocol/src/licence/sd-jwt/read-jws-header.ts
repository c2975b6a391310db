import type { JsonObject } from '../../sqx/strict-json-text.ts';
import type { FastTexts } from '../crypto/crypto-port.ts';
import type { Malformed } from './malformed.ts';
import { readJsonObject } from './read-json-object.ts';

const MEMO_ENTRIES = 256;
const MEMO_MAX_CHARS = 512;
/** By the segment as received. An issuer signs all its licences under one header. */
const memo = new Map<string, { object: JsonObject }>();

/** V0 for a JOSE header. The object is shared: nobody changes it. */
export function readJwsHeader(segment: string, fast?: FastTexts): { object: JsonObject } | Malformed {
  const known = memo.get(segment);
  if (known) return known;
  const read = readJsonObject(segment, fast);
  if ('code' in read || segment.length > MEMO_MAX_CHARS) return read;
  if (memo.size >= MEMO_ENTRIES) memo.clear();
  memo.set(copyText(segment), { object: Object.freeze(read.object) });
  return read;
}

/** A part of a text may keep the whole of it in memory, here a whole licence. */
function copyText(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
