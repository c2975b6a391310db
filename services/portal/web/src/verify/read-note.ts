import { decodeBase64 } from './base64.ts';
import { type Bytes, toUtf8 } from './bytes.ts';

export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  readonly bytes: Bytes;
}

export interface Note {
  /** What is signed; ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const KEY_ID_BYTES = 4;
const signatureLine = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;

// A lone surrogate has no UTF-8: the bytes that were signed could not be the bytes that are checked.
function hasCleanText(note: string): boolean {
  return toUtf8(note).every((byte) => byte >= 0x20 || byte === 0x0a) && !/\p{Surrogate}/u.test(note);
}

/** A C2SP signed note, read strictly; undefined for anything else. Nothing is verified yet. */
export function readNote(note: string): Note | undefined {
  const split = note.lastIndexOf('\n\n');
  if (split === -1 || !note.endsWith('\n') || !hasCleanText(note)) return undefined;
  const signatures = note
    .slice(split + 2, -1)
    .split('\n')
    .map(readSignature);
  return signatures.every((signature) => signature !== undefined)
    ? { text: note.slice(0, split + 1), signatures }
    : undefined;
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name = '', encoded = ''] = signatureLine.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  const keyId = new DataView(bytes.buffer).getUint32(0);
  return { name, keyId, bytes: bytes.slice(KEY_ID_BYTES) };
}
