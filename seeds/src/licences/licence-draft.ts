import { LICENCE_ACTS, type LicenceAct } from '@shuqiao/domain/licence/act-table';
import type { LicenceStateCode } from '@shuqiao/schemas/types/licence-type';

/** Complete, as an issuing system hands them in; dates YYYY-MM-DD. */
export type LicenceClaims = Readonly<Record<string, string | readonly string[]>>;

export interface LicenceHolder {
  kind: 'organisation' | 'person';
  /** 统一社会信用代码 or 公民身份号码. */
  code: string;
  codeType: '001' | '111';
  name: string;
}

/** What happened to a licence after it was issued. */
export interface LicenceHistoryAct {
  act: LicenceAct;
  /** Legal date from which it holds. */
  on: string;
  reasonCode: string | null;
  reason: string | null;
  /** Of the version that a renewal or change makes. */
  claims?: LicenceClaims;
}

/** A licence of the city, as issued, and what became of it. All dates are legal dates. */
export interface LicenceDraft {
  /** ZZLXDM. */
  type: string;
  /** Department that issues it. */
  issuer: string;
  serial: string;
  /** ZZBH. */
  number: string;
  holder: LicenceHolder;
  /** Codes of the grown-up persons and the firms that it is about, the holder first. */
  parties: readonly string[];
  /** Six digits. */
  area: string;
  issuedOn: string;
  validFrom: string;
  validTo: string | undefined;
  /** Of version 001. */
  claims: LicenceClaims;
  history: readonly LicenceHistoryAct[];
}

/** State after all of its history; a licence that has merely run out is still in state 01. */
export function toLicenceState({ history }: LicenceDraft): LicenceStateCode {
  const last = history.at(-1);
  return last ? LICENCE_ACTS[last.act].to : '01';
}

/** Claims of the newest version. */
export function toCurrentClaims({ claims, history }: LicenceDraft): LicenceClaims {
  return history.findLast((each) => each.claims !== undefined)?.claims ?? claims;
}

/** Would a verifier that knows the whole history say that it was valid on a legal date? */
export function isValidOn(licence: LicenceDraft, date: string): boolean {
  const known = licence.history.filter(({ on }) => on <= date);
  const then = { ...licence, history: known };
  const { ZZYXQQSRQ: from, ZZYXQJZRQ: to } = toCurrentClaims(then);
  if (toLicenceState(then) !== '01' || typeof from !== 'string' || from > date) return false;
  return typeof to !== 'string' || to >= date;
}
