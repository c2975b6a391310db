import type { BrowserKey } from './browser-key.ts';
import { signJws } from './sign-jws.ts';

interface ProofOf {
  readonly system: string;
  /** Gateway issuer id. */
  readonly audience: string;
  readonly nonce: string;
  readonly nowMs: number;
}

/** SQX-R76: who registers a public key shows that it holds the private one. */
export function signKeyProof(key: BrowserKey, { system, audience, nonce, nowMs }: ProofOf): Promise<string> {
  const claims = { iss: system, aud: audience, iat: Math.floor(nowMs / 1000), nonce };
  return signJws('sqx-key-proof+jwt', key, claims);
}
