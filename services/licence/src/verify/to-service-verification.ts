import type { ShownLicence } from '@shuqiao/protocol/licence/verify/verification';
import type { VerificationPolicy } from '@shuqiao/schemas/types/licence-trust';
import type { ServiceCheck, ServiceVerification, StatesThen } from './service-verification.ts';

interface Parts {
  readonly checks: readonly ServiceCheck[];
  readonly atMs: number;
  readonly policy: VerificationPolicy;
  readonly states?: StatesThen;
  readonly shown?: ShownLicence;
  readonly issuers?: ServiceVerification['issuers'];
}

/** LIC-R3, LIC-R8 for an answer by register. */
export function toServiceVerification(parts: Parts): ServiceVerification {
  const { checks, atMs, policy, states = null, shown = null, issuers = [] } = parts;
  const outcome = toRegisterOutcome(checks);
  return {
    outcome,
    accepted: outcome === 'valid',
    checks,
    asOf: new Date(atMs).toISOString(),
    statusAge: states === null ? null : 0,
    policy: { id: policy.id, version: policy.version },
    shown,
    states,
    issuers,
  };
}

/** These decide; R1, R4, R7, R8 and R9 may have nothing to do. */
const mustPass: ReadonlySet<string> = new Set(['R2', 'R3', 'R5', 'R6']);

function toRegisterOutcome(checks: readonly ServiceCheck[]): ServiceVerification['outcome'] {
  if (checks.some(({ outcome }) => outcome === 'fail')) return 'invalid';
  const hasPassed = (id: string) => checks.some((check) => check.id === id && check.outcome === 'pass');
  const isDoubted = checks.some(({ outcome }) => outcome === 'unknown');
  return !isDoubted && [...mustPass].every(hasPassed) ? 'valid' : 'indeterminate';
}
