/** What is used of yauzl 3, which brings no types. Names are bytes: `decodeStrings` is off. */
declare module 'yauzl' {
  export interface Entry {
    readonly fileName: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly compressionMethod: number;
    readonly crc32: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    readonly extraFields: readonly { readonly id: number; readonly data: Buffer }[];
  }

  export interface LocalFileHeader {
    readonly fileDataStart: number;
    readonly fileName: Buffer;
    readonly generalPurposeBitFlag: number;
    readonly compressionMethod: number;
  }

  export interface ZipFile {
    readonly entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    readLocalFileHeaderPromise(entry: Entry): Promise<LocalFileHeader>;
  }

  export function fromBufferPromise(
    buffer: Buffer,
    options: { readonly decodeStrings: false },
  ): Promise<ZipFile>;
}
