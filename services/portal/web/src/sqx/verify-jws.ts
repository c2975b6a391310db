import type { EcPoint } from '@shuqiao/protocol/keys/jwk';
import { es256, es256Signature } from './browser-key.ts';
import type { Jws } from './read-jws.ts';

/** SQX-R15 for ES256, which is what the gateway signs with; a malformed key verifies nothing. */
export async function verifyJws({ signingInput, signature }: Jws, { x, y }: EcPoint): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, es256, false, [
      'verify',
    ]);
    return await crypto.subtle.verify(es256Signature, key, signature, signingInput);
  } catch {
    return false;
  }
}
