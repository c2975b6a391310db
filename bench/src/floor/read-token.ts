import { decodeSegment } from '@shuqiao/protocol/sqx/base64url';
import { REQUEST_JWS_MAX_CHARS } from '@shuqiao/protocol/sqx/limits';
import { type Jws, readRequestJws } from '@shuqiao/protocol/sqx/read-jws';
import type { Refusal } from '@shuqiao/protocol/sqx/refusal';
import { readStrictObject } from '@shuqiao/protocol/sqx/strict-json';
import type { VerificationKey } from '@shuqiao/protocol/sqx/verify-signature';

const ES256_SEGMENT_CHARS = 86;

export type ReadToken = (token: string) => { jws: Jws } | { refusal: Refusal };

/**
 * Steps 4 to 11. Header segments of registered keys are known by their bytes, spelled as every common
 * library spells them: equal bytes have passed every header check before. Any other goes the long way.
 */
export function tokenReader({ alg, kid }: VerificationKey): ReadToken {
  const header = Buffer.from(JSON.stringify({ alg, typ: 'sqx-request+jwt', kid })).toString('base64url');
  const known = `${header}.`;
  return (token) => {
    if (token.length > REQUEST_JWS_MAX_CHARS || !token.startsWith(known)) return readRequestJws(token);
    const second = token.indexOf('.', known.length);
    if (second < 0 || token.length - second - 1 !== ES256_SEGMENT_CHARS) return readRequestJws(token);
    const signature = decodeSegment(token.slice(second + 1));
    const payload = decodeSegment(token.slice(known.length, second));
    const read = payload && signature ? readStrictObject(payload) : undefined;
    if (!signature || !read || 'flaw' in read) return readRequestJws(token);
    const signingInput = Buffer.from(token.slice(0, second), 'latin1');
    return { jws: { token, alg, kid, payload: read.object, signingInput, signature } };
  };
}
