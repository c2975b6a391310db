import type { Entry } from 'yauzl';
import { fileLimits } from '../file-limits.ts';
import type { ArchiveFault } from './archive.ts';
import { readEntryPath, toPathKey } from './entry-path.ts';

const ENCRYPTED = 0x2041;
const STORED = 0;
const DEFLATED = 8;
/** Info-ZIP's second name for an entry, which some readers prefer to the first. */
const UNICODE_PATH = 0x7075;

/** What can be said of the central directory before anything is unpacked. */
export function checkHeaders(entries: readonly Entry[]): ArchiveFault | undefined {
  if (!havePlainPaths(entries)) return { code: 'file_path' };
  if (entries.some((entry) => entry.generalPurposeBitFlag & ENCRYPTED)) return { code: 'file_encrypted' };
  if (entries.some(({ compressionMethod: method }) => method !== STORED && method !== DEFLATED)) {
    return { code: 'file_method' };
  }
  const totalBytes = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (totalBytes > fileLimits.totalBytes || entries.some(isTooLarge)) return { code: 'file_bounds' };
  return undefined;
}

function havePlainPaths(entries: readonly Entry[]): boolean {
  const keys = new Set<string>();
  for (const { fileName, extraFields, uncompressedSize } of entries) {
    const path = readEntryPath(fileName);
    if (path === undefined || extraFields.some(({ id }) => id === UNICODE_PATH)) return false;
    if (path.endsWith('/') && uncompressedSize > 0) return false;
    keys.add(toPathKey(path));
  }
  return keys.size === entries.length;
}

function isTooLarge({ compressedSize, uncompressedSize }: Entry): boolean {
  const isDense =
    uncompressedSize > fileLimits.ratioFromBytes && uncompressedSize > compressedSize * fileLimits.ratio;
  return uncompressedSize > fileLimits.entryBytes || isDense;
}
