import { decodeBase64 } from './decode-base64.ts';
import { type NoteSigner, signNote } from './ed25519-note.ts';
import { EvidenceError } from './evidence-error.ts';
import type { NoteSignature } from './note.ts';
import { type NoteVerifier, openNote } from './open-note.ts';
import { parseDecimal } from './parse-decimal.ts';
import { isHash } from './tree-hash.ts';

export interface Checkpoint {
  origin: string;
  size: bigint;
  root: Buffer;
}

export interface OpenedCheckpoint extends Checkpoint {
  cosignatures: NoteSignature[];
}

/** The three lines of a checkpoint: origin, size, base64 root; no extension lines (EVL-R20). */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', sizeText = '', rootText = '', end, ...rest] = text.split('\n');
  const size = parseDecimal(sizeText);
  const root = decodeBase64(rootText);
  if (origin === '' || size === undefined || root === undefined || !isHash(root)) throw malformed();
  if (end !== '' || rest.length > 0) throw malformed();
  return { origin, size, root };
}

/** A signed checkpoint; the signer's key name is the origin (EVL-R20). */
export function signCheckpoint({ size, root }: Omit<Checkpoint, 'origin'>, signer: NoteSigner): string {
  return signNote(formatCheckpoint({ origin: signer.name, size, root }), [signer]);
}

/**
 * A checkpoint signed by the known log that its origin names, with the verified cosignatures of known witnesses.
 * Throws `note_unverified` when that log's key is not known, other codes when the note is not right.
 */
export function openCheckpoint(
  note: string,
  logs: readonly NoteVerifier[],
  witnesses: readonly NoteVerifier[] = [],
): OpenedCheckpoint {
  const { text, verified } = openNote(note, [...logs, ...witnesses]);
  const isFrom = (verifiers: readonly NoteVerifier[]) => (signature: NoteSignature) =>
    verifiers.some(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
  const byLogs = verified.filter(isFrom(logs));
  if (byLogs.length === 0) throw new EvidenceError('note_unverified', 'No known log signed this checkpoint');
  const checkpoint = parseCheckpoint(text);
  if (!byLogs.some(({ name }) => name === checkpoint.origin)) {
    throw new EvidenceError('checkpoint_origin', 'The checkpoint is signed by another log than it names');
  }
  return { ...checkpoint, cosignatures: verified.filter(isFrom(witnesses)) };
}

function malformed(): EvidenceError {
  return new EvidenceError('checkpoint_malformed', 'Not a checkpoint: origin, size and root');
}
