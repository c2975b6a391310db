import type { CheckCode } from './check-texts.ts';
import type { Words } from './fail-texts.ts';

/** Numbers are names; the run order is that of `licenceChecks`. */
export type CheckId =
  | 'V0'
  | 'V1'
  | 'V2'
  | 'V3'
  | 'V4'
  | 'V5'
  | 'V6'
  | 'V7'
  | 'V8'
  | 'V9'
  | 'V10'
  | 'V11'
  | 'V12'
  | 'V13'
  | 'V14'
  | 'V15'
  | 'V16'
  | 'V17';

export interface CheckEntry {
  readonly id: CheckId;
  readonly name: Words;
  /** `skipped` is never `pass` (LIC-R2). */
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'skipped';
  readonly code: CheckCode | null;
  readonly detail: Words;
  /** The rule's ground; for the register, also which one was asked. */
  readonly source: string;
  /** Seconds since what the check relied on was issued; null where it relied on nothing that ages. */
  readonly age: number | null;
}

export interface ShownLicence {
  readonly vct: string;
  /** 证照类型代码. */
  readonly type: string;
  readonly issuer: string;
  readonly issuerName: string;
  /** 证照标识, where it was shown. */
  readonly identifier: string | null;
  readonly claims: Readonly<Record<string, unknown>>;
  /** Disclosed but not asked for: dropped here, only counted (LIC-D2). */
  readonly dropped: number;
  readonly copy: boolean;
}

export interface Verification {
  readonly outcome: 'valid' | 'invalid' | 'indeterminate';
  /** What the policy decides; differs from `valid` only where it accepts indeterminate answers (LIC-R4). */
  readonly accepted: boolean;
  /** One entry per check, in run order. */
  readonly checks: readonly CheckEntry[];
  /** RFC 3339: the instant that the answer is about (LIC-R8). */
  readonly asOf: string;
  /** Seconds; null where no status was read. */
  readonly statusAge: number | null;
  readonly policy: { readonly id: string; readonly version: number };
  /** Null unless the issuer's signature holds (LIC-R7). */
  readonly shown: ShownLicence | null;
  /** Where the status stands; null unless the issuer's signature holds. */
  readonly status: { readonly uri: string; readonly idx: number } | null;
}

/** The check that decided against `valid`: the failed one, else the first that could not be made. */
export function findReason({ checks }: Verification): CheckEntry | undefined {
  return (
    checks.find(({ outcome }) => outcome === 'fail') ?? checks.find(({ outcome }) => outcome === 'unknown')
  );
}
