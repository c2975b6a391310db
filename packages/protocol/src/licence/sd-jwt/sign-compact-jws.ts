import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { encodeBase64url } from '../base64url.ts';
import type { Awaitable, LicenceSigner } from '../crypto/crypto-port.ts';
import { whenReady } from '../crypto/when-ready.ts';

const encoder = new TextEncoder();

/** The header is taken as it is: which members it has is for the kind of token to say. */
export function signCompactJws(
  header: JsonObject,
  payload: JsonObject,
  signer: LicenceSigner,
): Awaitable<string> {
  const input = `${encodeJson(header)}.${encodeJson(payload)}`;
  return whenReady(
    signer.sign(encoder.encode(input)),
    (signature) => `${input}.${encodeBase64url(signature)}`,
  );
}

export function encodeJson(value: unknown): string {
  return encodeBase64url(encoder.encode(JSON.stringify(value)));
}
