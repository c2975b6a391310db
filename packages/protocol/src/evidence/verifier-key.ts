import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { decodeBase64 } from './decode-base64.ts';
import { EvidenceError } from './evidence-error.ts';

/** Signature types of C2SP signed-note that this log knows. */
export const ED25519_TYPE = 0x01;
export const COSIGNATURE_TYPE = 0x04;

const ED25519_KEY_BYTES = 32;

export interface VerifierKey {
  name: string;
  keyId: number;
  type: number;
  publicKey: Buffer;
}

const vkeyText = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;
const unusableInName = /[\p{White_Space}\p{Cc}\p{Surrogate}+]/u;

export function isKeyName(name: string): boolean {
  return name !== '' && !unusableInName.test(name);
}

/** First 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), big-endian (EVL-R20). */
export function noteKeyId(name: string, type: number, publicKey: Uint8Array): number {
  const input = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(type), publicKey]);
  return hash('sha256', input, 'buffer').readUInt32BE(0);
}

/** Reads `name+id+base64(type ‖ key)`; throws unless the id is the one that follows from name and key. */
export function parseVerifierKey(vkey: string): VerifierKey {
  const [, name = '', id = '', encoded = ''] = vkeyText.exec(vkey) ?? [];
  const bytes = decodeBase64(encoded);
  if (!isKeyName(name) || bytes?.length !== 1 + ED25519_KEY_BYTES) {
    throw new EvidenceError('vkey_malformed', 'Not a verifier key: name+id+base64');
  }
  const type = bytes.readUInt8(0);
  const publicKey = bytes.subarray(1);
  const keyId = noteKeyId(name, type, publicKey);
  if (keyId !== Number.parseInt(id, 16)) {
    throw new EvidenceError('vkey_id', `Key id ${id} of ${name} does not follow from the key`);
  }
  return { name, keyId, type, publicKey };
}

export function formatVerifierKey(name: string, type: number, publicKey: Uint8Array): string {
  const id = noteKeyId(name, type, publicKey).toString(16).padStart(8, '0');
  return `${name}+${id}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;
}

export function toEd25519Key(publicKey: Buffer): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') },
    format: 'jwk',
  });
}
