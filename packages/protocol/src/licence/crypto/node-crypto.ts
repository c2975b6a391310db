import { createPublicKey, hash } from 'node:crypto';
import { type InflateRaw, inflateSync } from 'node:zlib';
import type { PrivateJwk } from '../../keys/jwk.ts';
import { toSigningKey } from '../../keys/to-signing-key.ts';
import { type SigningKey, signBytes } from '../../sqx/sign.ts';
import { type VerificationKey, verifySignature } from '../../sqx/verify-signature.ts';
import type { FastTexts, HashName, JsonWebKey, LicenceCrypto, LicenceSigner } from './crypto-port.ts';
import { findKeyMaterial } from './key-material.ts';

/** Answers at once, never with a promise. */
export interface NodeLicenceCrypto extends LicenceCrypto {
  digest(...args: Parameters<LicenceCrypto['digest']>): Uint8Array;
  verify(...args: Parameters<LicenceCrypto['verify']>): boolean;
  inflate(...args: Parameters<LicenceCrypto['inflate']>): Uint8Array | undefined;
}

/** Room for what the longest token holds; a longer segment takes the slow path. */
const SCRATCH_BYTES = 49_152;
/** Node decodes whatever is no UTF-8 to this. */
const REPLACEMENT = '\ufffd';

const hashes: Readonly<Record<HashName, string>> = {
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
};
/** Written and read within one call: a buffer for every segment of every licence keeps the collector busy. */
const scratch = Buffer.alloc(SCRATCH_BYTES);
const keys = new WeakMap<JsonWebKey, VerificationKey | null>();

const fastTexts: FastTexts = {
  readSegment,
  toAsciiBytes: (text) => Buffer.from(text, 'latin1'),
  digestText: (name, text) => hash(hashes[name], text, 'base64url'),
};

export const nodeLicenceCrypto: NodeLicenceCrypto = {
  fastTexts,
  digest: (name, bytes) => hash(hashes[name], bytes, 'buffer'),
  verify: (alg, jwk, signingInput, signature) => {
    const key = findKey(jwk);
    return key?.alg === alg && verifySignature({ signingInput, signature }, key);
  },
  inflate: inflateWhole,
};

/** Imported once; signatures of ES256 are r‖s. */
export function createNodeSigner(key: PrivateJwk | SigningKey): LicenceSigner {
  const { kid, alg, key: privateKey } = 'kty' in key ? toSigningKey(key) : key;
  return { alg, kid, sign: (bytes) => signBytes(bytes, alg, privateKey) };
}

/** Canonical is what comes out the same when it is spelled again; Node's decoder passes over everything else. */
function readSegment(segment: string): string | undefined {
  if (segment.length > SCRATCH_BYTES) return undefined;
  const length = scratch.write(segment, 0, 'base64url');
  if (scratch.toString('base64url', 0, length) !== segment) return undefined;
  const text = scratch.toString('utf8', 0, length);
  return text.includes(REPLACEMENT) ? undefined : text;
}

function findKey(jwk: JsonWebKey): VerificationKey | null {
  const known = keys.get(jwk);
  if (known !== undefined) return known;
  const key = importKey(jwk);
  keys.set(jwk, key);
  return key;
}

function importKey(jwk: JsonWebKey): VerificationKey | null {
  const material = findKeyMaterial(jwk);
  if (!material) return null;
  try {
    const key = createPublicKey({ key: { ...material.jwk }, format: 'jwk' });
    return { kid: '', alg: material.alg, key };
  } catch {
    return null;
  }
}

/** Node passes over what follows the end of a stream without a word (LIC-S7); `info` tells how much it read. */
function inflateWhole(bytes: Uint8Array, maxBytes: number): Uint8Array | undefined {
  try {
    const options = { maxOutputLength: maxBytes, info: true };
    const { buffer, engine } = inflateSync(bytes, options) as unknown as {
      buffer: Buffer;
      engine: InflateRaw;
    };
    return engine.bytesWritten === bytes.length ? buffer : undefined;
  } catch (error) {
    if (isInflateError(error)) return undefined;
    throw error;
  }
}

function isInflateError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_BUFFER_TOO_LARGE';
}
