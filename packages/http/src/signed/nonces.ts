import { randomBytes } from 'node:crypto';

const lifeMs = 60_000;
const coldStartMs = 130_000;

export interface Nonces {
  issue(issuer: string): string;
  /** True when the nonce was issued to this issuer, is fresh, and was not used before; it is used now. */
  consume(nonce: string, issuer: string): boolean;
  /** SQX-R45: with an empty replay store, what was signed before the start cannot be told from a replay. */
  isRequired(issuedAtSeconds: number): boolean;
}

/** Server nonces (SQX-R46): 144 bits, one use, a minute's life, bound to the issuer. */
export function nonces(
  clock: () => number,
  { coldStart, maxLive = 10_000 }: { coldStart: boolean; maxLive?: number },
): Nonces {
  const live = new Map<string, { issuer: string; expiresMs: number }>();
  const bootMs = clock();

  function forgetExpired(): void {
    const nowMs = clock();
    for (const [nonce, { expiresMs }] of live) {
      if (expiresMs > nowMs && live.size < maxLive) return;
      live.delete(nonce);
    }
  }

  return {
    issue(issuer) {
      forgetExpired();
      const nonce = randomBytes(18).toString('base64url');
      live.set(nonce, { issuer, expiresMs: clock() + lifeMs });
      return nonce;
    },
    consume(nonce, issuer) {
      const known = live.get(nonce);
      if (!known || known.issuer !== issuer) return false;
      live.delete(nonce);
      return known.expiresMs > clock();
    },
    isRequired: (issuedAtSeconds) =>
      coldStart && clock() < bootMs + coldStartMs && issuedAtSeconds < Math.floor(bootMs / 1000),
  };
}
