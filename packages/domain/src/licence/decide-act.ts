import type { LicenceStateCode, LicenceType } from '@shuqiao/schemas/types/licence-type';
import { fromDayNumber, isLegalDate, toDayNumber } from '../calendar/legal-date.ts';
import { isActOf, LICENCE_ACTS, type LicenceAct } from './act-table.ts';

/** The version of a licence that an act is about. */
export interface CurrentLicence {
  /** ZZBS. */
  identifier: string;
  version: number;
  state: LicenceStateCode;
  /** ZZBFRQ of this version. */
  issuedOn: string;
  /** Effective date of the last act. */
  since: string;
  /** ZZYXQJZRQ; null = no end date. */
  validTo: string | null;
  /** A newer version exists. */
  superseded: boolean;
}

export interface ActInput {
  /** Legal date from whose first moment the act holds. */
  effectiveOn: string;
  reason: string | null;
  /** Legal date of recording. */
  today: string;
  /** A licence of another register that is transferred in: its identifier. */
  related?: string;
}

export interface ActDecision {
  state: LicenceStateCode;
  version: number;
  /** 关联证照标识 of a new version: the identifier it continues. */
  related: string | null;
  /** What becomes of the version before, where the act makes a new one of a living one. */
  previousState: LicenceStateCode | null;
}

export interface ActRefusal {
  code: 'licence_act_unknown_for_type' | 'licence_state_conflict' | 'licence_reason_missing' | 'licence_date';
  detail?: 'superseded' | 'expired' | 'versions_exhausted';
}

const LAST_VERSION = 999;

/**
 * What an act makes of a licence, or why it may not be. `current` is null when there is none yet. Only 撤销 may
 * hold from before the last act (it takes the grant itself away) and may name a superseded version.
 */
export function decideAct(
  type: LicenceType,
  current: CurrentLicence | null,
  act: LicenceAct,
  input: ActInput,
): ActDecision | ActRefusal {
  if (!isActOf(type, act)) return { code: 'licence_act_unknown_for_type' };
  const refusal =
    checkState(current, act, input) ?? checkReason(act, input) ?? checkDate(current, act, input);
  return refusal ?? toDecision(current, act, input.related ?? null);
}

function checkState(
  current: CurrentLicence | null,
  act: LicenceAct,
  { effectiveOn, related }: ActInput,
): ActRefusal | undefined {
  const { from, newVersion } = LICENCE_ACTS[act];
  if (!from.includes(current?.state ?? null)) return { code: 'licence_state_conflict' };
  if (current === null) {
    return act === 'transfer_in' && !related ? { code: 'licence_state_conflict' } : undefined;
  }
  if (current.superseded && act !== 'revoke') return conflict('superseded');
  if (newVersion && current.version >= LAST_VERSION) return conflict('versions_exhausted');
  return act === 'renew' && isTooLate(current, effectiveOn) ? conflict('expired') : undefined;
}

/** 行政许可法 arts. 50, 70: what ended is not continued; a renewal may start on the day after the last. */
function isTooLate({ validTo }: CurrentLicence, effectiveOn: string): boolean {
  if (validTo === null || !isLegalDate(validTo) || !isLegalDate(effectiveOn)) return false;
  return effectiveOn > fromDayNumber(toDayNumber(validTo) + 1);
}

function checkReason(act: LicenceAct, { reason }: ActInput): ActRefusal | undefined {
  const isMissing = LICENCE_ACTS[act].needsReason && (reason ?? '').trim() === '';
  return isMissing ? { code: 'licence_reason_missing' } : undefined;
}

function checkDate(
  current: CurrentLicence | null,
  act: LicenceAct,
  { effectiveOn, today }: ActInput,
): ActRefusal | undefined {
  const refusal: ActRefusal = { code: 'licence_date' };
  if (!isLegalDate(effectiveOn) || !isLegalDate(today) || effectiveOn > today) return refusal;
  const earliest = act === 'revoke' ? current?.issuedOn : current?.since;
  return earliest !== undefined && effectiveOn < earliest ? refusal : undefined;
}

function toDecision(current: CurrentLicence | null, act: LicenceAct, related: string | null): ActDecision {
  const { to, newVersion } = LICENCE_ACTS[act];
  if (current === null) return { state: to, version: 1, related, previousState: null };
  if (!newVersion) return { state: to, version: current.version, related: null, previousState: null };
  const wasLiving = act === 'renew' || act === 'change';
  return {
    state: to,
    version: current.version + 1,
    related: current.identifier,
    previousState: wasLiving ? '05' : null,
  };
}

function conflict(detail: NonNullable<ActRefusal['detail']>): ActRefusal {
  return { code: 'licence_state_conflict', detail };
}
