import { isJsonObject, type JsonObject } from '../../sqx/strict-json-text.ts';
import type { FastTexts } from '../crypto/crypto-port.ts';
import { type Malformed, malformed } from './malformed.ts';
import { readJsonSegment } from './read-json-segment.ts';

/** V0 for a segment that has to be an object. */
export function readJsonObject(segment: string, fast?: FastTexts): { object: JsonObject } | Malformed {
  const read = readJsonSegment(segment, fast);
  if ('code' in read) return read;
  return isJsonObject(read.value) ? { object: read.value } : malformed('json');
}
