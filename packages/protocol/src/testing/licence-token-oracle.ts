import { createHash } from 'node:crypto';
import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import type { PrivateJwk } from '../keys/jwk.ts';
import { toPublicJwk } from '../keys/to-public-jwk.ts';
import type { JsonWebKey } from '../licence/crypto/crypto-port.ts';
import { nodeLicenceCrypto } from '../licence/crypto/node-crypto.ts';
import { licenceNowS, ourNonce, testKeys } from './licence-trust.ts';

export interface OracleAsk {
  readonly issuerKey: PrivateJwk;
  readonly statusToken: string;
  /** Default whether a proof is attached; the oracle takes that decision from its caller. */
  readonly nonce?: string | undefined;
}

/** LIC-L1: whether @sd-jwt/sd-jwt-vc takes a whole presentation, status included. For tests alone (LIC-L3). */
export async function doesOracleAccept(presented: string, ask: OracleAsk): Promise<boolean> {
  const { issuerKey, statusToken } = ask;
  const nonce = 'nonce' in ask ? ask.nonce : presented.endsWith('~') ? undefined : ourNonce;
  const oracle = new SDJwtVcInstance({
    hasher: hashText,
    verifier: (data: string, signature: string) => holds(toPublicJwk(issuerKey), data, signature),
    kbVerifier: (data: string, signature: string, payload: { cnf?: { jwk: JsonWebKey } }) =>
      payload.cnf !== undefined && holds(payload.cnf.jwk, data, signature),
    statusListFetcher: () => Promise.resolve(statusToken),
    statusVerifier: (data: string, signature: string) => holds(toPublicJwk(testKeys.status), data, signature),
  });
  const options = { currentDate: licenceNowS, ...(nonce !== undefined && { keyBindingNonce: nonce }) };
  return oracle.verify(presented, options).then(
    () => true,
    () => false,
  );
}

function hashText(data: string | ArrayBuffer, algorithm: string): Uint8Array {
  const bytes = typeof data === 'string' ? Buffer.from(data) : Buffer.from(data);
  return createHash(algorithm.replace('-', '')).update(bytes).digest();
}

function holds(jwk: JsonWebKey, data: string, signature: string): boolean {
  return nodeLicenceCrypto.verify('ES256', jwk, Buffer.from(data), Buffer.from(signature, 'base64url'));
}
