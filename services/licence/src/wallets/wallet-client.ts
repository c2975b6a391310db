import { encodeBase64url } from '@shuqiao/protocol/licence/base64url';
import type { JsonWebKey, LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import { findKeyMaterial } from '@shuqiao/protocol/licence/crypto/key-material';

/** Who we are to a wallet, and how it can know (OpenID4VP 1.0 §5.9). */
export interface WalletClient {
  /** With its prefix: the audience of every presentation to us (LIC-H4). */
  readonly clientId: string;
  /** Where the wallet finds the key of the request's signature. */
  readonly header: { readonly kid: string } | { readonly x5c: readonly string[] };
  readonly signer: LicenceSigner;
}

/**
 * For a gateway without a certificate: the client id is the key itself. It proves that all our requests come from one
 * place, and who that is only to a wallet that has pinned the id.
 */
export function toDidClient(signer: LicenceSigner, jwk: JsonWebKey): WalletClient {
  const material = findKeyMaterial(jwk);
  if (!material) throw new TypeError('no public key that a wallet could use');
  const did = `did:jwk:${encodeBase64url(new TextEncoder().encode(JSON.stringify(material.jwk)))}`;
  return { clientId: `decentralized_identifier:${did}`, header: { kid: `${did}#0` }, signer };
}
