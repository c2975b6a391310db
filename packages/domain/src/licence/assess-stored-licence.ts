import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';
import { isLicenceIdentifier } from '../licence-identifier.ts';
import { checkValidity } from './check-validity.ts';
import { LICENCE_STATES, type LicenceStateEntry } from './licence-states.ts';
import { findVersionFault, type LicenceVersion, type VersionFault } from './licence-versions.ts';

export interface StoredLicence {
  /** ZZBS. */
  identifier: string;
  version: number;
  /** That which holds at the instant asked about. */
  state: LicenceStateCode;
  /** Legal dates; null from = from ever, null to = no end. */
  validFrom: string | null;
  validTo: string | null;
  /** Every version of the licence, as of the same instant. */
  versions: readonly LicenceVersion[];
}

export type StoredFault =
  | NonNullable<LicenceStateEntry['code']>
  | 'superseded'
  | 'not_yet_valid'
  | 'expired'
  | 'identifier_check';

export interface StoredAssessment {
  outcome: 'valid' | 'invalid' | 'indeterminate';
  code: StoredFault | null;
}

const VERSION_FAULTS: Readonly<Record<VersionFault, StoredAssessment>> = {
  unknown: { outcome: 'indeterminate', code: 'status_unknown' },
  root_revoked: { outcome: 'invalid', code: 'revoked' },
  superseded: { outcome: 'invalid', code: 'superseded' },
};

/** What the issuing register itself says of one of its licences at an instant: state, versions, period, identifier. */
export function assessStoredLicence(licence: StoredLicence, atMs: number): StoredAssessment {
  const { identifier, state, validFrom, validTo, version, versions } = licence;
  if (!isLicenceIdentifier(identifier)) return { outcome: 'invalid', code: 'identifier_check' };
  const fault = findVersionFault(versions, version);
  if (fault !== undefined) return VERSION_FAULTS[fault];
  const { outcome, code } = LICENCE_STATES[state];
  if (outcome !== 'valid') return { outcome, code };
  const period = checkValidity(validFrom ?? '1949-10-01', validTo, atMs);
  return period === undefined ? { outcome: 'valid', code: null } : { outcome: 'invalid', code: period };
}
