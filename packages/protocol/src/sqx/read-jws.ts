import { type Algorithm, algorithms, isAlgorithm } from './algorithms.ts';
import { decodeSegment, isHashText } from './base64url.ts';
import { REQUEST_JWS_MAX_CHARS } from './limits.ts';
import { type Refusal, toEcho } from './refusal.ts';
import { readStrictObject } from './strict-json.ts';
import type { JsonFlaw, JsonObject } from './strict-json-text.ts';

/** A token that is well formed; nothing of it is believed yet. */
export interface Jws {
  /** Compact form as received. */
  readonly token: string;
  readonly alg: Algorithm;
  readonly kid: string;
  readonly payload: JsonObject;
  /** ASCII bytes of header, dot and payload as received. */
  readonly signingInput: Buffer;
  readonly signature: Buffer;
}

/** `step` is the number in SQX-1 §3, for those who explain. */
export interface Misread {
  readonly refusal: Refusal;
  readonly step: number;
}

/** One explicit `typ` per use (SQX-R10, RFC 8725 §3.11). */
export type JwsType = 'sqx-request+jwt' | 'sqx-response+jwt' | 'sqx-key-proof+jwt';

/** Steps 4 to 11 of SQX-1 §3 (SQX-R05 to SQX-R12). Pure, and knows nothing about keys. */
export function readRequestJws(token: string): { jws: Jws } | Misread {
  return readJws(token, 'sqx-request+jwt');
}

/** The same strictness for the other tokens of the profile; their codes are those of a request. */
export function readJws(token: string, typ: JwsType): { jws: Jws } | Misread {
  if (token.length > REQUEST_JWS_MAX_CHARS) {
    return misread(4, { code: 'jwt_too_large', rule: 'SQX-R05', limit: REQUEST_JWS_MAX_CHARS });
  }
  const segments = splitSegments(token);
  if ('refusal' in segments) return segments;

  const header = readStrictObject(segments.header);
  if ('flaw' in header) return misread(6, toFlawRefusal(header.flaw));
  const checked = readHeader(header.object, typ);
  if ('refusal' in checked) return checked;

  const payload = readStrictObject(segments.payload);
  if ('flaw' in payload) return misread(11, toFlawRefusal(payload.flaw));

  const { signature, signedChars } = segments;
  const signingInput = Buffer.from(token.slice(0, signedChars), 'latin1');
  return {
    jws: { token, alg: checked.alg, kid: checked.kid, payload: payload.object, signingInput, signature },
  };
}

/** SQX-R06. `signedChars` is the length of header, dot and payload. */
function splitSegments(
  token: string,
): { header: Buffer; payload: Buffer; signature: Buffer; signedChars: number } | Misread {
  const first = token.indexOf('.');
  const second = token.indexOf('.', first + 1);
  if (first < 1 || second < first + 2 || second === token.length - 1 || token.includes('.', second + 1)) {
    return misread(5, { code: 'jwt_malformed', rule: 'SQX-R06', part: 'segments' });
  }
  const header = decodeSegment(token.slice(0, first));
  const payload = decodeSegment(token.slice(first + 1, second));
  const signature = decodeSegment(token.slice(second + 1));
  if (!header || !payload || !signature) {
    return misread(5, { code: 'jwt_malformed', rule: 'SQX-R06', part: 'base64url' });
  }
  return { header, payload, signature, signedChars: second };
}

/** SQX-R09 to SQX-R12. */
function readHeader(header: JsonObject, typ: JwsType): { alg: Algorithm; kid: string } | Misread {
  const { alg, kid } = header;
  for (const name of Object.keys(header)) {
    if (name !== 'alg' && name !== 'typ' && name !== 'kid') {
      return misread(7, { code: 'jwt_header_forbidden', rule: 'SQX-R09', parameter: toEcho(name) });
    }
  }
  if (header.typ !== typ) return misread(8, { code: 'jwt_type', rule: 'SQX-R10', expected: typ });
  if (!isAlgorithm(alg)) {
    return misread(9, { code: 'jwt_alg_forbidden', rule: 'SQX-R11', expected: algorithms });
  }
  if (!isHashText(kid)) {
    return misread(10, { code: 'jwt_kid_malformed', rule: 'SQX-R12', expected: '^[A-Za-z0-9_-]{43}$' });
  }
  return { alg, kid };
}

/** SQX-R07. */
function toFlawRefusal(flaw: JsonFlaw): Refusal {
  return flaw.kind === 'duplicate'
    ? { code: 'jwt_duplicate_key', rule: 'SQX-R07', member: toEcho(flaw.member) }
    : { code: 'jwt_malformed', rule: 'SQX-R07', part: flaw.kind };
}

function misread(step: number, refusal: Refusal): Misread {
  return { refusal, step };
}
