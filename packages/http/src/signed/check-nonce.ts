import type { OwnDataClaims } from '@shuqiao/protocol/sqx/operations';
import type { Nonces } from './nonces.ts';
import type { Refused } from './outcome.ts';

/** Step 23 (SQX-R45, SQX-R46): a nonce that was sent is checked even if nobody asked for one. */
export function checkNonce({ iss, iat, nonce }: OwnDataClaims, nonces: Nonces): Refused | undefined {
  const passes = nonce === undefined ? !nonces.isRequired(iat) : nonces.consume(nonce, iss);
  if (passes) return undefined;
  return {
    kind: 'refused',
    code: 'use_nonce',
    extensions: { rule: 'SQX-R46', claim: 'nonce' },
    headers: { 'Shuqiao-Nonce': nonces.issue(iss) },
    spendsToken: false,
  };
}
