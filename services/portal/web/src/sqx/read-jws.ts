import { type Algorithm, isAlgorithm } from '@shuqiao/protocol/sqx/algorithms';
import { REQUEST_JWS_MAX_CHARS } from '@shuqiao/protocol/sqx/limits';
import type { JwsType } from '@shuqiao/protocol/sqx/read-jws';
import { type Bytes, fromBase64url, toUtf8 } from './base64url.ts';
import { type JsonObject, readStrictObject } from './read-strict-object.ts';

/** A token that is well formed (SQX-R05 to SQX-R12); nothing of it is believed yet. */
export interface Jws {
  readonly alg: Algorithm;
  readonly kid: string;
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly signingInput: Bytes;
  readonly signature: Bytes;
}

const thumbprint = /^[A-Za-z0-9_-]{43}$/;
const closedHeader = 'alg,kid,typ';

export function readJws(token: string, typ: JwsType): Jws | undefined {
  const segments = token.split('.');
  if (segments.length !== 3 || token.length > REQUEST_JWS_MAX_CHARS) return undefined;
  const [head, body, signature] = segments.map(fromBase64url);
  const header = head && readStrictObject(head);
  const payload = body && readStrictObject(body);
  if (!header || !payload || !signature) return undefined;

  const { alg, kid } = header;
  if (Object.keys(header).sort().join() !== closedHeader || header.typ !== typ) return undefined;
  if (!isAlgorithm(alg) || typeof kid !== 'string' || !thumbprint.test(kid)) return undefined;
  const signingInput = toUtf8(token.slice(0, token.lastIndexOf('.')));
  return { alg, kid, header, payload, signingInput, signature };
}
