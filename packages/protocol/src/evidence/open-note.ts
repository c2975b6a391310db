import { EvidenceError } from './evidence-error.ts';
import { type NoteSignature, parseNote } from './note.ts';

/** A key that somebody trusts, and how its signatures over a note's text are checked. */
export interface NoteVerifier {
  readonly name: string;
  readonly keyId: number;
  verify(text: string, signature: Uint8Array): boolean;
}

export interface OpenedNote {
  text: string;
  /** Signatures by known keys, all verified, at most one per key. */
  verified: NoteSignature[];
}

/**
 * The text of a note that at least one known key signed. Signatures by unknown keys are ignored; one failing
 * signature of a known key refuses the whole note (EVL-R22).
 */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): OpenedNote {
  const { text, signatures } = parseNote(note);
  const verified = new Map<NoteVerifier, NoteSignature>();
  for (const signature of signatures) {
    const verifier = verifiers.find(
      ({ name, keyId }) => name === signature.name && keyId === signature.keyId,
    );
    if (verifier === undefined) continue;
    if (!verifier.verify(text, signature.bytes)) {
      throw new EvidenceError('note_signature', `The signature of ${signature.name} does not verify`);
    }
    verified.set(verifier, signature);
  }
  if (verified.size === 0) throw new EvidenceError('note_unverified', 'No known key signed this note');
  return { text, verified: [...verified.values()] };
}
