import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it should be; what is given besides `name` and `data` is written in place of the truth. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly data: Uint8Array;
  readonly method?: number;
  /** Packed bytes, where they are not the data's own. */
  readonly packed?: Uint8Array;
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly localName?: string;
  readonly localMethod?: number;
  readonly extra?: Buffer;
  /** Where the directory says that the entry is. */
  readonly offset?: number;
}

/** A ZIP archive, byte by byte, so that a hostile one can be had as well. */
export function buildZip(entries: readonly ZipEntry[], entryCount = entries.length): Buffer {
  const locals: Buffer[] = [];
  const headers: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = buildLocal(entry);
    headers.push(buildHeader(entry, entry.offset ?? offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(headers);
  return Buffer.concat([...locals, directory, buildEnd(entryCount, directory.length, offset)]);
}

function packedOf({ data, method = 8, packed }: ZipEntry): Uint8Array {
  return packed ?? (method === 8 ? deflateRawSync(data) : data);
}

function commonOf(entry: ZipEntry, method: number, name: Buffer): Buffer {
  const { data, flags = 0x800, size = data.length, crc = crc32(data), extra = Buffer.alloc(0) } = entry;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(packedOf(entry).length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(name.length, 22);
  common.writeUInt16LE(extra.length, 24);
  return common;
}

function buildLocal(entry: ZipEntry): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const common = commonOf(entry, entry.localMethod ?? entry.method ?? 8, name);
  const extra = entry.extra ?? Buffer.alloc(0);
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, extra, packedOf(entry)]);
}

function buildHeader(entry: ZipEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const common = commonOf(entry, entry.method ?? 8, name);
  const head = [Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, tail];
  return Buffer.concat([...head, name, entry.extra ?? Buffer.alloc(0)]);
}

function buildEnd(entryCount: number, directoryBytes: number, directoryOffset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entryCount, 8);
  end.writeUInt16LE(entryCount, 10);
  end.writeUInt32LE(directoryBytes, 12);
  end.writeUInt32LE(directoryOffset, 16);
  return end;
}
