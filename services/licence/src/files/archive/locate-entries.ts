import type { Entry, ZipFile } from 'yauzl';

export interface LocatedEntry {
  readonly entry: Entry;
  /** Offsets of the packed bytes in the file. */
  readonly start: number;
  readonly end: number;
}

/** Encryption and the character set of names. */
const MEANING = 0x2841;

/**
 * Where the packed bytes of each entry lie. Undefined where an entry's own header contradicts the directory,
 * since another reader would believe it, or where two entries share bytes.
 */
export async function locateEntries(
  zip: ZipFile,
  entries: readonly Entry[],
): Promise<readonly LocatedEntry[] | undefined> {
  const located: LocatedEntry[] = [];
  for (const entry of entries) {
    const header = await zip.readLocalFileHeaderPromise(entry);
    const agrees =
      header.fileName.equals(entry.fileName) &&
      header.compressionMethod === entry.compressionMethod &&
      ((header.generalPurposeBitFlag ^ entry.generalPurposeBitFlag) & MEANING) === 0;
    if (!agrees) return undefined;
    const start = header.fileDataStart;
    located.push({ entry, start, end: start + entry.compressedSize });
  }
  return overlap(located) ? undefined : located;
}

function overlap(located: readonly LocatedEntry[]): boolean {
  const inOrder = [...located].sort((a, b) => a.start - b.start || a.end - b.end);
  return inOrder.some(({ start }, i) => start < (inOrder[i - 1]?.end ?? 0));
}
