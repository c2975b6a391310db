import { TextDecoder } from 'node:util';
import { MAX_ENTRY_BYTES } from './entry.ts';
import { EvidenceError } from './evidence-error.ts';
import { TILE_WIDTH } from './tiles.ts';

const LENGTH_BYTES = 2;

/** Up to 256 entries, each after its length as big-endian 16-bit integer (EVL-R23). */
export function encodeEntryBundle(entries: readonly string[]): Buffer {
  if (entries.length === 0 || entries.length > TILE_WIDTH) throw malformed('1 to 256 entries');
  return Buffer.concat(entries.flatMap(toPrefixed));
}

export function decodeEntryBundle(bundle: Uint8Array): string[] {
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.byteLength);
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const entries: string[] = [];
  for (let at = 0; at < bundle.length; ) {
    const start = at + LENGTH_BYTES;
    if (start > bundle.length) throw malformed('cut in a length');
    at = start + view.getUint16(start - LENGTH_BYTES);
    if (at > bundle.length) throw malformed('cut in an entry');
    entries.push(decodeEntry(utf8, bundle.subarray(start, at)));
  }
  if (entries.length === 0 || entries.length > TILE_WIDTH) throw malformed('1 to 256 entries');
  return entries;
}

function toPrefixed(entry: string): [Buffer, Buffer] {
  const bytes = Buffer.from(entry);
  if (bytes.length > MAX_ENTRY_BYTES) throw malformed('an entry is too large');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt16BE(bytes.length);
  return [length, bytes];
}

function decodeEntry(utf8: TextDecoder, bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new EvidenceError('bundle_malformed', 'Not an entry bundle: not UTF-8', { cause });
  }
}

function malformed(what: string): EvidenceError {
  return new EvidenceError('bundle_malformed', `Not an entry bundle: ${what}`);
}
