import type { Awaitable } from '../crypto/crypto-port.ts';
import { getCheckText } from './check-texts.ts';
import type { LicenceAsk, LicenceWorld } from './licence-ask.ts';
import { type CheckResult, type LicenceCheck, pass, skipped } from './licence-check.ts';
import { licenceChecks } from './licence-checks.ts';
import { toVerification } from './to-verification.ts';
import type { CheckEntry, Verification } from './verification.ts';
import { newContext, type VerifyContext } from './verify-context.ts';

/**
 * Runs the table of checks over one presented licence (LIC-R1 to R8). Answers whatever was presented; it rejects
 * only where a port that is ours fails (`useNonce`, `checkClaims`).
 */
export async function verifyLicence(ask: LicenceAsk, world: LicenceWorld): Promise<Verification> {
  const run: Run = { context: newContext(ask, world), entries: [], failed: false, doubted: false };
  const running = runFrom(0, run);
  // A promise that is not there is not waited for: most verifications never leave the stack.
  if (running instanceof Promise) await running;
  return toVerification(run.context, run.entries);
}

interface Run {
  readonly context: VerifyContext;
  readonly entries: CheckEntry[];
  failed: boolean;
  doubted: boolean;
}

function runFrom(start: number, run: Run): Awaitable<void> {
  for (let i = start; i < licenceChecks.length; i++) {
    const check = licenceChecks[i] as LicenceCheck;
    const result = isDue(check, run) ? check.run(run.context) : skipped;
    if (result instanceof Promise) {
      return result.then((late) => {
        takeDown(check, late, run);
        return runFrom(i + 1, run);
      });
    }
    takeDown(check, result, run);
  }
}

/** LIC-R2: every failure ends the run; what comes after is skipped. */
function isDue({ needs }: LicenceCheck, { context, failed, doubted }: Run): boolean {
  if (failed) return false;
  return needs === undefined || (context.signatureHolds && (needs === 'signature' || !doubted));
}

function takeDown(check: LicenceCheck, result: CheckResult, run: Run): void {
  if (result.outcome === 'fail') run.failed = true;
  if (result.outcome === 'unknown') run.doubted = true;
  run.entries.push(toEntry(check, result, run.context));
}

/** Most entries say nothing but that a check passed, or was skipped: one of each per check serves every answer. */
const plainEntries = new Map(
  licenceChecks.map((check) => [
    check,
    { pass: toPlainEntry(check, pass), skipped: toPlainEntry(check, skipped) },
  ]),
);

function toPlainEntry({ id, name, source }: LicenceCheck, result: typeof pass | typeof skipped): CheckEntry {
  const detail = getCheckText(result);
  return Object.freeze({ id, name, outcome: result.outcome, code: null, detail, source, age: null });
}

function toEntry(check: LicenceCheck, result: CheckResult, { ask }: VerifyContext): CheckEntry {
  if (result === pass || result === skipped) {
    const plain = plainEntries.get(check);
    if (plain) return plain[result.outcome];
  }
  const { id, name, source } = check;
  const code = 'code' in result ? result.code : null;
  const detail = getCheckText(result);
  if (result.outcome === 'skipped') return { id, name, outcome: 'skipped', code, detail, source, age: null };
  const { outcome, issuedAtMs } = result;
  const age = issuedAtMs === undefined ? null : toAge(issuedAtMs, ask.nowMs);
  return { id, name, outcome, code, detail, source: result.source ?? source, age };
}

/** Whole seconds; a clock that is a little behind does not make an age negative. */
function toAge(issuedAtMs: number, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - issuedAtMs) / 1_000));
}
