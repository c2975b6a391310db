import { crc32, type InflateRaw, inflateRaw } from 'node:zlib';
import type { LocatedEntry } from './locate-entries.ts';

const DEFLATED = 8;

/** The bytes of an entry, no more than it declared; undefined unless length and checksum are as declared. */
export async function unpackEntry(
  file: Uint8Array,
  { entry, start, end }: LocatedEntry,
): Promise<Uint8Array | undefined> {
  const packed = file.subarray(start, end);
  const { uncompressedSize, compressionMethod } = entry;
  const bytes = compressionMethod === DEFLATED ? await inflateWhole(packed, uncompressedSize) : packed;
  return bytes?.length === uncompressedSize && crc32(bytes) === entry.crc32 ? bytes : undefined;
}

/** Undefined for a broken stream, one that goes on beyond maxBytes, and one that ends before its bytes do. */
function inflateWhole(packed: Uint8Array, maxBytes: number): Promise<Uint8Array | undefined> {
  const options = { maxOutputLength: Math.max(1, maxBytes), info: true };
  return new Promise((resolve) => {
    inflateRaw(packed, options, (error, result) => {
      if (error) return resolve(undefined);
      const { buffer, engine } = result as unknown as { buffer: Buffer; engine: InflateRaw };
      resolve(engine.bytesWritten === packed.length ? buffer : undefined);
    });
  });
}
