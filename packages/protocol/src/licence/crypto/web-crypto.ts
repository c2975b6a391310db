import type { HashName, JsonWebKey, LicenceAlgorithm, LicenceCrypto } from './crypto-port.ts';
import { inflateWhole } from './inflate-stream.ts';
import { findKeyMaterial } from './key-material.ts';

type ImportedKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

interface WebKey {
  readonly alg: LicenceAlgorithm;
  readonly key: ImportedKey;
}

const SIGNATURE_BYTES = 64;

const hashes: Readonly<Record<HashName, string>> = {
  'sha-256': 'SHA-256',
  'sha-384': 'SHA-384',
  'sha-512': 'SHA-512',
};
const algorithms = {
  ES256: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  Ed25519: { name: 'Ed25519' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', saltLength: 32 },
} as const;
const keys = new WeakMap<JsonWebKey, Promise<WebKey | undefined>>();

/**
 * For the browser. `verify` rejects where the platform does not know the algorithm: that it could not be
 * checked must not read like a wrong signature.
 */
export const webLicenceCrypto: LicenceCrypto = {
  digest: async (name, bytes) => new Uint8Array(await crypto.subtle.digest(hashes[name], bytes)),
  verify: async (alg, jwk, signed, signature) => {
    const found = await findKey(jwk);
    if (found?.alg !== alg) return false;
    if (alg !== 'PS256' && signature.length !== SIGNATURE_BYTES) return false;
    return crypto.subtle.verify(algorithms[alg], found.key, signature, signed);
  },
  inflate: inflateWhole,
};

function findKey(jwk: JsonWebKey): Promise<WebKey | undefined> {
  const known = keys.get(jwk);
  if (known) return known;
  const imported = importKey(jwk);
  keys.set(jwk, imported);
  return imported;
}

async function importKey(jwk: JsonWebKey): Promise<WebKey | undefined> {
  const material = findKeyMaterial(jwk);
  if (!material) return undefined;
  const { alg } = material;
  try {
    const key = await crypto.subtle.importKey('jwk', { ...material.jwk }, algorithms[alg], false, ['verify']);
    return { alg, key };
  } catch (error) {
    if (error instanceof Error && error.name === 'NotSupportedError') throw error;
    return undefined;
  }
}
