import { hash } from 'node:crypto';
import { EvidenceError } from './evidence-error.ts';

export const SALT_BYTES = 32;

/** base64url SHA-256(salt ‖ message), the member `c` of an entry (EVL-R5). One salt, one message, ever. */
export function commitTo(salt: Uint8Array, message: string): string {
  if (salt.length !== SALT_BYTES) throw new EvidenceError('salt_length', `A salt has ${SALT_BYTES} bytes`);
  const input = Buffer.allocUnsafe(SALT_BYTES + Buffer.byteLength(message));
  input.set(salt);
  input.write(message, SALT_BYTES);
  return hash('sha256', input, 'base64url');
}
