import { normaliseCitizenId } from '@shuqiao/domain/citizen-id';
import { startOfLegalDateMs } from '@shuqiao/domain/legal-period';
import { checkValidity } from '@shuqiao/domain/licence/check-validity';
import { LICENCE_STATES } from '@shuqiao/domain/licence/licence-states';
import { checkRegister } from '@shuqiao/protocol/licence/verify/check-register';
import type { LicenceWorld } from '@shuqiao/protocol/licence/verify/licence-ask';
import { newContext } from '@shuqiao/protocol/licence/verify/verify-context';
import type { LicenceType } from '@shuqiao/schemas/types/licence-type';
import { toIssuerId } from '../trust/compose-trust.ts';
import { findFaultAt, findStates, type RegisteredHistory } from './registered-states.ts';
import { notRun, passed, type RegisterCheck, type RegisterResult } from './run-register-checks.ts';
import type { VerifyAsk } from './verify-deps.ts';

export interface RegisterQuestion {
  readonly history: RegisteredHistory;
  readonly type: LicenceType;
  readonly world: LicenceWorld;
  readonly ask: VerifyAsk;
  readonly nowMs: number;
  /** The moment asked about: now, or a past one. */
  readonly atMs: number;
}

/** What is checked of a licence that our register has, in this order. */
export function listRegisterChecks(question: RegisterQuestion): RegisterCheck[] {
  return [
    { id: 'R3', source: 'LIC-A2, LIC-A3', run: () => checkAuthority(question) },
    versionCheck(question.history, question.atMs),
    { id: 'R5', source: 'LIC-P4', run: () => checkPeriod(question) },
    { id: 'R6', source: 'LIC-S17, GB/T 36903', run: () => checkState(question) },
    { id: 'R7', source: 'LIC-D4', run: () => checkHolder(question) },
    { id: 'R8', source: 'LIC-Q1', run: () => checkLive(question) },
  ];
}

/** The second guard beside the status list: what was made from a revoked version stands no more than that one. */
export function versionCheck(history: RegisteredHistory, atMs: number): RegisterCheck {
  const run = (): RegisterResult => {
    switch (findFaultAt(history, atMs)) {
      case 'root_revoked':
        return { outcome: 'fail', code: 'revoked' };
      case 'superseded':
        return { outcome: 'fail', code: 'superseded' };
      case 'unknown':
        return notRun;
      default:
        return passed;
    }
  };
  return { id: 'R4', source: 'LIC-C6, GB/T 36904', run };
}

function checkAuthority({ history, type, world, nowMs }: RegisterQuestion): RegisterResult {
  const { issuer, area, issuedOn } = history.licence;
  const { trust } = world;
  if (!trust.isFresh(nowMs)) return { outcome: 'unknown', code: 'authority_unavailable' };
  const issuedMs = startOfLegalDateMs(issuedOn);
  if (trust.findAuthority(issuer, type['x-licenceType'], area, issuedMs)) return passed;
  const isKnown = trust.findIssuer(toIssuerId(trust.issuer, issuer)) !== undefined;
  return { outcome: 'fail', code: isKnown ? 'issuer_not_authorised_for_type' : 'issuer_unknown' };
}

function checkPeriod({ history, atMs }: RegisterQuestion): RegisterResult {
  const { validFrom, validTo, issuedOn } = history.licence;
  const code = checkValidity(validFrom ?? issuedOn, validTo, atMs);
  return code === undefined ? passed : { outcome: 'fail', code };
}

function checkState({ history, atMs }: RegisterQuestion): RegisterResult {
  const { effective } = findStates(history, atMs);
  if (effective === undefined) return { outcome: 'fail', code: 'not_yet_valid' };
  const { code } = LICENCE_STATES[effective];
  if (code === null) return passed;
  return code === 'status_unknown' ? { outcome: 'unknown', code } : { outcome: 'fail', code };
}

function checkHolder({ history, ask }: RegisterQuestion): RegisterResult {
  if (ask.holderCode === undefined) return notRun;
  const isSame = normaliseCitizenId(ask.holderCode) === normaliseCitizenId(history.licence.holderCode);
  return isSame ? passed : { outcome: 'fail', code: 'holder_mismatch' };
}

async function checkLive({ history, type, world, ask, nowMs }: RegisterQuestion): Promise<RegisterResult> {
  if (ask.live !== true || type['x-register'] === null) return notRun;
  const { asOfMs } = ask;
  const context = newContext({ presented: '', nowMs, ...(asOfMs !== undefined && { asOfMs }) }, world);
  const { zzbs, claims } = history.licence;
  const result = await checkRegister(context, { ...claims, ZZBS: zzbs }, type);
  if (result.outcome === 'skipped') return notRun;
  const { issuedAtMs, ...rest } = result;
  return { ...rest, ...(issuedAtMs !== undefined && { ageSeconds: toAge(issuedAtMs, nowMs) }) };
}

const toAge = (issuedAtMs: number, nowMs: number): number =>
  Math.max(0, Math.floor((nowMs - issuedAtMs) / 1_000));
