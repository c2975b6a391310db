import type { JwsType } from '@shuqiao/protocol/sqx/read-jws';
import { toBase64url, toUtf8 } from './base64url.ts';
import { type BrowserKey, es256Signature } from './browser-key.ts';

/** Compact JWS with the closed header of SQX-1 §2.1. */
export async function signJws(typ: JwsType, key: BrowserKey, claims: object): Promise<string> {
  const header = { alg: 'ES256', typ, kid: key.publicJwk.kid };
  const input = `${encode(header)}.${encode(claims)}`;
  const signature = await crypto.subtle.sign(es256Signature, key.privateKey, toUtf8(input));
  return `${input}.${toBase64url(new Uint8Array(signature))}`;
}

const encode = (value: object): string => toBase64url(toUtf8(JSON.stringify(value)));
