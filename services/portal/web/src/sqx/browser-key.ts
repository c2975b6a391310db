import type { EcPoint } from '@shuqiao/protocol/keys/jwk';
import { hashBytes } from './hash-bytes.ts';

export interface PublicEcJwk extends EcPoint {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly alg: 'ES256';
  readonly use: 'sig';
  /** RFC 7638 SHA-256 thumbprint (SQX-R75). */
  readonly kid: string;
}

export interface BrowserKey {
  /** Not exportable unless that was asked for: even a script of this page could use it, never read it. */
  readonly privateKey: CryptoKey;
  readonly publicJwk: PublicEcJwk;
}

export const es256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const es256Signature = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function toPublicEcJwk(key: CryptoKey): Promise<PublicEcJwk> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', key);
  const point = { crv: 'P-256', kty: 'EC', x, y } as const;
  return { ...point, alg: 'ES256', use: 'sig', kid: await hashBytes(JSON.stringify(point)) };
}

export async function generateBrowserKey(exportable: boolean): Promise<BrowserKey> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(es256, exportable, ['sign', 'verify']);
  return { privateKey, publicJwk: await toPublicEcJwk(publicKey) };
}
