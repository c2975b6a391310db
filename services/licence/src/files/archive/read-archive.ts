import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fileLimits } from '../file-limits.ts';
import type { Archive, ArchiveFault } from './archive.ts';
import { checkHeaders } from './check-headers.ts';
import { type LocatedEntry, locateEntries } from './locate-entries.ts';
import { unpackEntry } from './unpack-entry.ts';

/** Every file of a ZIP package, or why it is not one that may be believed; writes nothing anywhere. */
export async function readArchive(file: Uint8Array): Promise<{ archive: Archive } | ArchiveFault> {
  const read = await readHeaders(file);
  if ('code' in read) return read;
  const archive = new Map<string, Uint8Array>();
  for (const located of read.entries) {
    const bytes = await unpackEntry(file, located);
    if (!bytes) return { code: 'file_archive' };
    const path = located.entry.fileName.toString('utf8');
    if (!path.endsWith('/')) archive.set(path, bytes);
  }
  return { archive };
}

async function readHeaders(file: Uint8Array): Promise<{ entries: readonly LocatedEntry[] } | ArchiveFault> {
  try {
    const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > fileLimits.entries) return { code: 'file_bounds' };
    const entries = await listEntries(zip);
    const fault = checkHeaders(entries);
    if (fault) return fault;
    const located = await locateEntries(zip, entries);
    return located ? { entries: located } : { code: 'file_archive' };
  } catch {
    return { code: 'file_archive' };
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}
