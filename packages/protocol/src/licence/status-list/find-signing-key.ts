import { isTrustedAt, type TrustedKey, type TrustedKeySet } from './trusted-key-set.ts';
import type { VerifiedStatusList } from './verified-status-list.ts';

export interface SigningKey {
  readonly signer: string;
  readonly key: TrustedKey;
}

/** LIC-S15: among the signers registered for the issuer; where the token names its signer, only that one. */
export function findSigningKey(
  signers: readonly TrustedKeySet[],
  iss: string | undefined,
  kid: string,
): SigningKey | undefined {
  for (const { id, keys } of signers) {
    if (iss !== undefined && iss !== id) continue;
    const key = keys.find((candidate) => candidate.kid === kid);
    if (key) return { signer: id, key };
  }
  return undefined;
}

/** A list that was checked earlier, under the trust of now: signers come and go, keys are revoked. */
export function isStillTrusted(
  { signer, kid, iatMs }: VerifiedStatusList,
  signers: readonly TrustedKeySet[],
  nowMs: number,
): boolean {
  const found = findSigningKey(signers, signer, kid);
  return found !== undefined && isTrustedAt(found.key, iatMs, nowMs);
}
