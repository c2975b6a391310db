import { createPublicKey, X509Certificate } from 'node:crypto';
import type { JsonWebKey, LicenceSigner } from '@shuqiao/protocol/licence/crypto/crypto-port';
import type { WalletClient } from './wallet-client.ts';

export interface Certified {
  readonly signer: LicenceSigner;
  /** Public half of the signer's key. */
  readonly jwk: JsonWebKey;
  /** Leaf first. */
  readonly pem: string;
  /** Public base URL of this gateway. */
  readonly origin: string;
  readonly nowMs: number;
}

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * OpenID4VP 1.0 §5.9.3, `x509_san_dns`. Wallets refuse what does not fit together, so a start with it is refused here.
 * @throws RangeError that says what is wrong
 */
export function toCertifiedClient({ signer, jwk, pem, origin, nowMs }: Certified): WalletClient {
  const chain = (pem.match(block) ?? []).map((text) => new X509Certificate(text));
  const [leaf] = chain;
  const host = new URL(origin).hostname;
  if (!leaf) throw new RangeError('the certificate file holds no certificate');
  const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
  if (!leaf.publicKey.equals(key)) throw new RangeError('the certificate is of another key');
  if (!hasDnsName(leaf, host)) throw new RangeError(`the certificate does not name ${host}`);
  if (!chain.every((certificate) => isInForce(certificate, nowMs))) {
    throw new RangeError('a certificate is not in force');
  }
  if (!isChain(chain)) throw new RangeError('the certificates do not follow from each other');
  const x5c = chain.map(({ raw }) => raw.toString('base64'));
  return { clientId: `x509_san_dns:${host}`, header: { x5c }, signer };
}

/** By name: a wildcard is no client id. */
function hasDnsName({ subjectAltName = '' }: X509Certificate, host: string): boolean {
  return subjectAltName.split(', ').some((name) => name.toLowerCase() === `dns:${host.toLowerCase()}`);
}

function isInForce({ validFrom, validTo }: X509Certificate, nowMs: number): boolean {
  return Date.parse(validFrom) <= nowMs && nowMs < Date.parse(validTo);
}

function isChain(chain: readonly X509Certificate[]): boolean {
  return chain.every((certificate, at) => {
    const issuer = chain[at + 1];
    return !issuer || (certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
  });
}
