import type { CheckEntry, Verification } from '@shuqiao/protocol/licence/verify/verification';
import type { LicenceStateCode, LicenceType } from '@shuqiao/schemas/types/licence-type';
import type { RegisterCode } from './register-texts.ts';

/** Checks by our own register; what a V check means stays a V check. */
export type RegisterCheckId = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7' | 'R8' | 'R9';

export interface ServiceCheck extends Omit<CheckEntry, 'id' | 'code'> {
  readonly id: CheckEntry['id'] | RegisterCheckId;
  readonly code: CheckEntry['code'] | RegisterCode;
}

/** What held in law at the moment asked about, and what a verifier could have been told then. */
export interface StatesThen {
  readonly effective: LicenceStateCode | undefined;
  readonly onRecord: LicenceStateCode | undefined;
}

export interface ServiceVerification extends Omit<Verification, 'checks' | 'status'> {
  readonly checks: readonly ServiceCheck[];
  /** Null where our register was not asked, or has no entry. */
  readonly states: StatesThen | null;
  /** Where a number alone names several licences: who gave it, and nothing else. */
  readonly issuers: readonly { readonly code: string; readonly name: string }[];
}

/** Whose licence it is, for look-ups and consents; never part of an answer. */
export interface Subject {
  readonly type: LicenceType;
  readonly holderCode: string | null;
}

export interface Judged {
  readonly verification: ServiceVerification;
  readonly subject: Subject | null;
  /** What was asked about, for the salted hash of the receipt. */
  readonly presented: string;
}

/** The check that decided against `valid`. */
export function findServiceReason({ checks }: ServiceVerification): ServiceCheck | undefined {
  return (
    checks.find(({ outcome }) => outcome === 'fail') ?? checks.find(({ outcome }) => outcome === 'unknown')
  );
}
