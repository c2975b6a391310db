import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressible, toMediaType } from './media-types.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Asset {
  readonly mediaType: string;
  readonly etag: string;
  /** Encodings in which it is offered, best first. */
  readonly encodings: readonly Encoding[];
  read(encoding: Encoding): Promise<Buffer>;
}

const compress: Readonly<Record<'br' | 'gzip', (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

const WORTH_BYTES = 1_024;

/** A file of the build, kept in memory; each compressed form is made once, when it is first asked for. */
export function createAsset(file: string, bytes: Buffer): Asset {
  const made = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(bytes)]]);
  const isWorth = isCompressible(file) && bytes.length >= WORTH_BYTES;

  return {
    mediaType: toMediaType(file),
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    encodings: isWorth ? ['br', 'gzip', 'identity'] : ['identity'],
    read(encoding) {
      const known = made.get(encoding);
      if (known || encoding === 'identity') return known ?? Promise.resolve(bytes);
      const making = compress[encoding](bytes);
      made.set(encoding, making);
      return making;
    },
  };
}
