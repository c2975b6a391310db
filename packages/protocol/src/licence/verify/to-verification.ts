import { toShown } from './to-shown.ts';
import type { CheckEntry, CheckId, Verification } from './verification.ts';
import type { VerifyContext } from './verify-context.ts';

/** LIC-R3, LIC-R8: the three-valued answer over the entries of a finished run. */
export function toVerification(context: VerifyContext, checks: readonly CheckEntry[]): Verification {
  const { world, signatureHolds, status } = context;
  const { id, version, acceptIndeterminate } = world.policy;
  const outcome = toOutcome(checks);
  return {
    outcome,
    accepted: outcome === 'valid' || (outcome === 'indeterminate' && acceptIndeterminate && signatureHolds),
    checks,
    asOf: toInstant(context.atMs),
    statusAge: checks.find((check) => check.id === 'V12')?.age ?? null,
    policy: { id, version },
    shown: signatureHolds ? toShown(context) : null,
    status: signatureHolds && status ? status : null,
  };
}

let latest = { atMs: Number.NaN, text: '' };

/** RFC 3339; those of a batch are about one instant. */
function toInstant(atMs: number): string {
  if (latest.atMs !== atMs) latest = { atMs, text: new Date(atMs).toISOString() };
  return latest.text;
}

/** These may have nothing to do, as key binding has in a plain JWT; every other check must have passed (LIC-R2). */
const mayNotApply: ReadonlySet<CheckId> = new Set(['V1', 'V6', 'V7', 'V8', 'V15', 'V16', 'V17']);

export function toOutcome(checks: readonly CheckEntry[]): Verification['outcome'] {
  let outcome: Verification['outcome'] = 'valid';
  for (const check of checks) {
    if (check.outcome === 'fail') return 'invalid';
    if (check.outcome === 'unknown') outcome = 'indeterminate';
    if (check.outcome === 'skipped' && !mayNotApply.has(check.id)) outcome = 'indeterminate';
  }
  return outcome;
}
