import type { Bytes } from './bytes.ts';
import { CannotCheck } from './cannot-check.ts';

/**
 * Whether the signature is the key's.
 * @throws CannotCheck where the browser has no Ed25519, so that nothing unchecked ever looks proven
 */
export async function verifyEd25519(publicKey: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new CannotCheck('no_web_crypto');
  try {
    const key = await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, signature, message);
  } catch (error) {
    if (isUnsupported(error)) throw new CannotCheck('no_ed25519');
    return false;
  }
}

function isUnsupported(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotSupportedError';
}
