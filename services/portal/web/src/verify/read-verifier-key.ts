import { decodeBase64 } from './base64.ts';
import { type Bytes, toUtf8 } from './bytes.ts';
import { sha256 } from './sha256.ts';

export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly publicKey: Bytes;
}

const ED25519_TYPE = 0x01;
const ED25519_KEY_BYTES = 32;
const vkeyText = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u;

/** `name+id+base64(type ‖ key)` of an Ed25519 note key; undefined unless the id follows from name and key (EVL-R20). */
export async function readVerifierKey(vkey: string): Promise<VerifierKey | undefined> {
  const [, name = '', id = '', encoded = ''] = vkeyText.exec(vkey) ?? [];
  const bytes = decodeBase64(encoded);
  if (bytes?.length !== 1 + ED25519_KEY_BYTES || bytes[0] !== ED25519_TYPE) return undefined;
  const digest = await sha256(toUtf8(`${name}\n`), bytes);
  const keyId = new DataView(digest.buffer).getUint32(0);
  return keyId === Number.parseInt(id, 16) ? { name, keyId, publicKey: bytes.slice(1) } : undefined;
}
