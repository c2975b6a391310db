import { constants, type KeyObject, sign } from 'node:crypto';
import type { Algorithm } from './algorithms.ts';
import { toRawSignature } from './ecdsa-der.ts';
import type { JwsType } from './read-jws.ts';

/** A private key, imported once. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: Algorithm;
  readonly key: KeyObject;
}

/** Payload text (one JSON object, compact) → compact JWS. */
export type SignText = (payloadText: string) => string;

/** The header is encoded once per key and type. */
export function createSigner(typ: JwsType, { kid, alg, key }: SigningKey): SignText {
  const prefix = `${Buffer.from(JSON.stringify({ alg, typ, kid })).toString('base64url')}.`;
  return (payloadText) => {
    const input = prefix + Buffer.from(payloadText).toString('base64url');
    return `${input}.${signBytes(Buffer.from(input, 'latin1'), alg, key).toString('base64url')}`;
  };
}

export interface RequestToSign extends SigningKey {
  readonly claims: object;
}

/** For callers that sign now and then; a busy one keeps its `createSigner('sqx-request+jwt', key)`. */
export function signRequest({ claims, ...key }: RequestToSign): string {
  return createSigner('sqx-request+jwt', key)(JSON.stringify(claims));
}

/** The gateway's signer of answers; takes text, so that `log` is spliced in without serialising again. */
export function createResponseSigner(key: SigningKey): SignText {
  return createSigner('sqx-response+jwt', key);
}

export function signBytes(input: Uint8Array, alg: Algorithm, key: KeyObject): Buffer {
  switch (alg) {
    case 'ES256':
      return toRawSignature(sign('sha256', input, key));
    case 'Ed25519':
      return sign(null, input, key);
    case 'PS256':
      return sign('sha256', input, {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      });
  }
}
