import { decodeBase64 } from './decode-base64.ts';
import { EvidenceError } from './evidence-error.ts';
import { isKeyName } from './verifier-key.ts';

/** One signature line; `bytes` is what follows the key id. */
export interface NoteSignature {
  name: string;
  keyId: number;
  bytes: Buffer;
}

/** `text` ends with a newline; it means nothing before a signature has been verified. */
export interface Note {
  text: string;
  signatures: NoteSignature[];
}

export const MAX_NOTE_SIGNATURES = 64;

const KEY_ID_BYTES = 4;
const signatureLine = /^— ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/;
const loneSurrogate = /\p{Surrogate}/u;

/** Reads a C2SP signed note, strictly; nothing is verified yet. */
export function parseNote(note: string): Note {
  const split = note.lastIndexOf('\n\n');
  if (split === -1 || !note.endsWith('\n') || !hasCleanText(note)) throw malformed('shape');
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_NOTE_SIGNATURES) throw malformed('too many signatures');
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignatureLine) };
}

export function formatNote({ text, signatures }: Note): string {
  if (!text.endsWith('\n') || !hasCleanText(text)) throw malformed('text');
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`;
}

export function formatSignatureLine({ name, keyId, bytes }: NoteSignature): string {
  const id = Buffer.alloc(KEY_ID_BYTES);
  id.writeUInt32BE(keyId);
  return `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', encoded = ''] = signatureLine.exec(line) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) {
    throw malformed('signature line');
  }
  return { name, keyId: bytes.readUInt32BE(0), bytes: bytes.subarray(KEY_ID_BYTES) };
}

// Valid UTF-8 without ASCII control characters other than newline.
function hasCleanText(note: string): boolean {
  for (let i = 0; i < note.length; i += 1) {
    const unit = note.charCodeAt(i);
    if (unit < 0x20 && unit !== 0x0a) return false;
  }
  return !loneSurrogate.test(note);
}

function malformed(what: string): EvidenceError {
  return new EvidenceError('note_malformed', `Not a signed note: ${what}`);
}
