import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, LicenceSigner } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';
import { encodeJson } from '../sd-jwt/sign-compact-jws.ts';
import { RECEIPT_TYPE } from './receipt-claims.ts';

const encoder = new TextEncoder();

/** Compact JWS over the payload's text as it stands (V18). */
export function signReceipt(payloadText: string, signer: LicenceSigner): Awaitable<string> {
  const header = encodeJson({ alg: signer.alg, typ: RECEIPT_TYPE, kid: signer.kid });
  const input = `${header}.${encodeBase64url(encoder.encode(payloadText))}`;
  return whenReady(
    signer.sign(encoder.encode(input)),
    (signature) => `${input}.${encodeBase64url(signature)}`,
  );
}
