import type { Awaitable } from '../crypto/crypto-port.ts';
import type { FailCode, Words } from './fail-texts.ts';
import type { UnknownCode } from './unknown-texts.ts';
import type { CheckId } from './verification.ts';
import type { VerifyContext } from './verify-context.ts';

interface Grounds {
  /** Where the check looked, when that is more than the table says. */
  readonly source?: string;
  /** Issue of what it relied on. */
  readonly issuedAtMs?: number;
}

export type CheckResult =
  | ({ readonly outcome: 'pass' } & Grounds)
  | ({ readonly outcome: 'fail'; readonly code: FailCode } & Grounds)
  | ({ readonly outcome: 'unknown'; readonly code: UnknownCode } & Grounds)
  | { readonly outcome: 'skipped' };

/** One named check: a small file in `checks/`, a row of `licenceChecks`. */
export interface LicenceCheck {
  readonly id: CheckId;
  readonly name: Words;
  readonly source: string;
  /**
   * Else the check is skipped. `signature`: the issuer's signature holds, so the content is worth a look.
   * `everything`: nothing before failed or stayed unknown, so that a bad token opens no connection (LIC-S1).
   */
  readonly needs?: 'signature' | 'everything';
  run(context: VerifyContext): Awaitable<CheckResult>;
}

export const pass = Object.freeze({ outcome: 'pass' }) satisfies CheckResult;
/** Does not apply here, or what it builds on was not established. */
export const skipped = Object.freeze({ outcome: 'skipped' }) satisfies CheckResult;

/** @param issuedAtMs issue of what the check relied on */
export function passBy(issuedAtMs: number): CheckResult {
  return { outcome: 'pass', issuedAtMs };
}

export function fail(code: FailCode, grounds?: Grounds): CheckResult {
  return { outcome: 'fail', code, ...grounds };
}

export function unknown(code: UnknownCode, grounds?: Grounds): CheckResult {
  return { outcome: 'unknown', code, ...grounds };
}
