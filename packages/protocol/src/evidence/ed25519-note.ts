import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { EvidenceError } from './evidence-error.ts';
import { formatNote } from './note.ts';
import type { NoteVerifier } from './open-note.ts';
import {
  ED25519_TYPE,
  formatVerifierKey,
  noteKeyId,
  parseVerifierKey,
  toEd25519Key,
} from './verifier-key.ts';

/** Whoever signs notes: a key in memory today, a device or another algorithm tomorrow (EVL-R22). */
export interface NoteSigner {
  readonly name: string;
  readonly keyId: number;
  readonly vkey: string;
  sign(text: string): Buffer;
}

/** Ed25519 over the note's text, signature type 0x01 (EVL-R20). */
export function ed25519Signer(name: string, privateKey: KeyObject): NoteSigner {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const publicKey = Buffer.from(x, 'base64url');
  return {
    name,
    keyId: noteKeyId(name, ED25519_TYPE, publicKey),
    vkey: formatVerifierKey(name, ED25519_TYPE, publicKey),
    sign: (text) => sign(null, Buffer.from(text), privateKey),
  };
}

export function ed25519Verifier(vkey: string): NoteVerifier {
  const { name, keyId, type, publicKey } = parseVerifierKey(vkey);
  if (type !== ED25519_TYPE) throw new EvidenceError('vkey_type', `${name} is not an Ed25519 note key`);
  const key = toEd25519Key(publicKey);
  return { name, keyId, verify: (text, signature) => verify(null, Buffer.from(text), key, signature) };
}

/** The note with one signature line per signer, in the given order. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const signatures = signers.map(({ name, keyId, sign }) => ({ name, keyId, bytes: sign(text) }));
  return formatNote({ text, signatures });
}
