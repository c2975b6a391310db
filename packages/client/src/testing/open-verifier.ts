import { toPublicJwk } from '@shuqiao/protocol/keys/to-public-jwk';
import { findReason } from '@shuqiao/protocol/licence/verify/verification';
import { gatewayIssuer, licenceNowMs, testKeys } from '@shuqiao/protocol/testing/licence-trust';
import { onTestFinished } from 'vitest';
import { createLicenceVerifier, type LicenceVerifierOptions } from '../licence/create-licence-verifier.ts';
import type { HeldVerification } from '../licence/held-verification.ts';
import { createMemoryCache } from '../licence/licence-cache.ts';
import { startLicencePublisher } from './licence-publisher.ts';

/** The network is down. */
export const noNetwork: typeof globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));

/** A publisher, and verifiers that share one cache and one clock. */
export async function openVerifier(given: Partial<LicenceVerifierOptions> = {}) {
  const publisher = await startLicencePublisher();
  onTestFinished(publisher.close);
  const time = { nowMs: licenceNowMs };
  const cache = given.cache ?? createMemoryCache();
  const open = (more: Partial<LicenceVerifierOptions> = {}) =>
    createLicenceVerifier({
      issuer: gatewayIssuer,
      keys: [toPublicJwk(testKeys.status)],
      baseUrl: publisher.baseUrl,
      clock: () => time.nowMs,
      ...given,
      cache,
      ...more,
    });
  return { ...publisher, time, cache, open };
}

/** `valid`, or outcome and code: `indeterminate: status_stale`. */
export function summarise(verification: HeldVerification): string {
  const reason = findReason(verification);
  return reason ? `${verification.outcome}: ${reason.code}` : verification.outcome;
}
