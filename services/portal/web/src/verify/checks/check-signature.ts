import { toUtf8 } from '../bytes.ts';
import { CannotCheck } from '../cannot-check.ts';
import { readCheckpoint } from '../read-checkpoint.ts';
import { type NoteSignature, readNote } from '../read-note.ts';
import { readVerifierKey, type VerifierKey } from '../read-verifier-key.ts';
import { verifyEd25519 } from '../verify-ed25519.ts';
import type { Check } from './check.ts';

const isOf = (key: VerifierKey) => (signature: NoteSignature) =>
  signature.name === key.name && signature.keyId === key.keyId;

/** The log that the checkpoint names signed it; one failing signature of its key refuses the note (EVL-R20, EVL-R22). */
export const checkSignature: Check = async ({ checkpoint, log }) => {
  if (checkpoint === null) throw new CannotCheck('not_yet_signed');
  const note = readNote(checkpoint);
  const key = await readVerifierKey(log.key);
  const head = readCheckpoint(note?.text ?? '');
  if (!note || !key || !head) return { holds: false, seen: { key: log.key } };
  const signatures = note.signatures.filter(isOf(key));
  const text = toUtf8(note.text);
  const verified = await Promise.all(
    signatures.map(({ bytes }) => verifyEd25519(key.publicKey, text, bytes)),
  );
  const isItsOwn = head.origin === key.name && log.origin === key.name;
  return {
    holds: isItsOwn && verified.length > 0 && verified.every(Boolean),
    seen: { origin: head.origin, key: log.key },
  };
};
