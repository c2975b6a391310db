import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { KeyFileError, loadOrCreateFile } from './private-file.ts';

export type KeyAlgorithm = 'ES256' | 'Ed25519';

export interface PrivateJwk extends JWK {
  readonly kid: string;
  readonly alg: KeyAlgorithm;
  readonly d: string;
}

async function createJwk(alg: KeyAlgorithm): Promise<string> {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  return `${JSON.stringify({ ...jwk, alg, use: 'sig', kid }, null, 2)}\n`;
}

function parseJwk(path: string, text: string): JWK {
  try {
    return JSON.parse(text) as JWK;
  } catch {
    throw new KeyFileError(path, 'is not JSON');
  }
}

/** The private JWK in this file, made on first use, with `kid` its RFC 7638 thumbprint. */
export async function loadOrCreateKey(path: string, alg: KeyAlgorithm): Promise<PrivateJwk> {
  const jwk = parseJwk(path, await loadOrCreateFile(path, () => createJwk(alg)));
  const { d, kid } = jwk;
  if (jwk.alg !== alg) throw new KeyFileError(path, `is not a key for ${alg}`);
  if (d === undefined) throw new KeyFileError(path, 'has no private part');
  if (kid === undefined || kid !== (await calculateJwkThumbprint(jwk))) {
    throw new KeyFileError(path, 'has a kid that is not its thumbprint');
  }
  return { ...jwk, alg, d, kid };
}

/** The public half, as it is registered and published. */
export function toPublicJwk({ d: _private, ...jwk }: PrivateJwk): JWK {
  return jwk;
}
