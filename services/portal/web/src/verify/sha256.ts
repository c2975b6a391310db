import { type Bytes, concatBytes } from './bytes.ts';
import { CannotCheck } from './cannot-check.ts';

/**
 * SHA-256 of the parts, one after the other.
 * @throws CannotCheck where the browser has no WebCrypto
 */
export async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  // Undefined on http addresses other than the machine's own, whatever the types say.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new CannotCheck('no_web_crypto');
  return new Uint8Array(await subtle.digest('SHA-256', concatBytes(...parts)));
}
