import { verify } from 'node:crypto';
import { EvidenceError } from './evidence-error.ts';
import type { NoteVerifier } from './open-note.ts';
import { COSIGNATURE_TYPE, parseVerifierKey, toEd25519Key } from './verifier-key.ts';

const TIME_BYTES = 8;
const COSIGNATURE_BYTES = TIME_BYTES + 64;
const MAX_TIME = 2n ** 63n - 1n;

/** Verifier of one witness's timestamped cosignatures, C2SP tlog-cosignature v1 over Ed25519 (EVL-R33). */
export function cosignatureVerifier(vkey: string): NoteVerifier {
  const { name, keyId, type, publicKey } = parseVerifierKey(vkey);
  if (type !== COSIGNATURE_TYPE) throw new EvidenceError('vkey_type', `${name} is not a witness key`);
  const key = toEd25519Key(publicKey);
  return {
    name,
    keyId,
    verify: (text, signature) => {
      if (signature.length !== COSIGNATURE_BYTES) return false;
      const time = readTime(signature);
      return time <= MAX_TIME && verify(null, toCosigned(text, time), key, signature.subarray(TIME_BYTES));
    },
  };
}

/** When the witness says it cosigned, in seconds since the epoch; only for a verified cosignature. */
export function cosignatureTime(signature: Uint8Array): number {
  return Number(readTime(signature));
}

/** The bytes a witness signs for the text of a checkpoint. */
export function toCosigned(text: string, time: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}

function readTime(signature: Uint8Array): bigint {
  return Buffer.from(signature.buffer, signature.byteOffset, signature.byteLength).readBigUInt64BE(0);
}
