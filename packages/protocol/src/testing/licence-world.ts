import { checkPresentedClaims } from '@shuqiao/domain/licence/check-claims';
import type { LicenceTrust, VerificationPolicy } from '@shuqiao/schemas/types/licence-trust';
import { nodeLicenceCrypto } from '../licence/crypto/node-crypto.ts';
import { indexTrust } from '../licence/trust/index-trust.ts';
import type { LicenceAsk, LicenceWorld } from '../licence/verify/licence-ask.ts';
import { type CheckEntry, findReason, type Verification } from '../licence/verify/verification.ts';
import { verifyLicence } from '../licence/verify/verify-licence.ts';
import { createTestStatus, type TestStatus } from './licence-status.ts';
import { audience, defaultPolicy, licenceNowMs, newTrust, ourNonce } from './licence-trust.ts';

export interface LicenceTestWorld extends LicenceWorld {
  readonly status: TestStatus;
}

interface WorldChanges extends Partial<Omit<LicenceWorld, 'policy' | 'status' | 'trust'>> {
  readonly trust?: LicenceTrust;
  readonly confirmedAtMs?: number;
  readonly policy?: Partial<VerificationPolicy>;
  readonly status?: TestStatus;
}

/** Two issuers, two types and their status list, with everything in order. */
export function createLicenceWorld(changes: WorldChanges = {}): LicenceTestWorld {
  const { trust = newTrust(), confirmedAtMs, policy, status = createTestStatus(), ...ports } = changes;
  return {
    crypto: nodeLicenceCrypto,
    checkClaims: checkPresentedClaims,
    ...ports,
    trust: indexTrust(trust, confirmedAtMs),
    policy: { ...defaultPolicy, ...policy },
    status,
  };
}

/** One transaction of ours: its nonce is good once. */
export function newBinding(nonce = ourNonce): NonNullable<LicenceAsk['binding']> {
  const open = new Set([nonce]);
  return { audience, useNonce: (presented) => open.delete(presented) };
}

export function verify(
  presented: string,
  world: LicenceWorld = createLicenceWorld(),
  ask: Partial<LicenceAsk> = {},
): Promise<Verification> {
  return verifyLicence({ presented, binding: newBinding(), nowMs: licenceNowMs, ...ask }, world);
}

/** `valid`, or outcome and code: `invalid: signature`. */
export function summarise(verification: Verification): string {
  const reason = findReason(verification);
  return reason ? `${verification.outcome}: ${reason.code}` : verification.outcome;
}

export async function judge(...args: Parameters<typeof verify>): Promise<string> {
  return summarise(await verify(...args));
}

export function getEntry({ checks }: Verification, id: CheckEntry['id']): CheckEntry {
  const entry = checks.find((check) => check.id === id);
  if (!entry) throw new Error(`no entry of ${id}`);
  return entry;
}
