import type { JsonObject } from '../../sqx/strict-json-text.ts';
import { decodeBase64url } from '../base64url.ts';
import type { FastTexts } from '../crypto/crypto-port.ts';
import { type Malformed, malformed } from './malformed.ts';
import { readJsonObject } from './read-json-object.ts';
import { readJwsHeader } from './read-jws-header.ts';

/** A token that is well formed; nothing of it is believed yet. */
export interface CompactJws {
  /** As received. */
  readonly text: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** ASCII bytes of header, dot and payload as received. */
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

const encoder = new TextEncoder();

/** V0 for one JWS in compact form. Says nothing about its header; the caller bounds the text. */
export function readCompactJws(text: string, fast?: FastTexts): CompactJws | Malformed {
  const [headerText, payloadText, signatureText, ...more] = text.split('.', 4);
  if (!headerText || !payloadText || !signatureText || more.length > 0) return malformed('segments');
  const header = readJwsHeader(headerText, fast);
  if ('code' in header) return header;
  const payload = readJsonObject(payloadText, fast);
  if ('code' in payload) return payload;
  const signature = decodeBase64url(signatureText);
  if (!signature) return malformed('base64url');
  const input = text.slice(0, -1 - signatureText.length);
  const signed = fast ? fast.toAsciiBytes(input) : encoder.encode(input);
  return { text, header: header.object, payload: payload.object, signed, signature };
}
