import { endOfLegalDateMs } from '../legal-period.ts';
import { parseLicenceTimeMs } from './copy-time.ts';
import type { Claims } from './licence-claims.ts';
import { isCopyType, LONGEST_COPY_DAYS, readCopyMatter } from './make-copy.ts';

const LONGEST_COPY_MS = LONGEST_COPY_DAYS * 86_400_000;
const CLOCK_LEEWAY_MS = 10_000;

/** The case in which a copy is used. */
export interface RunningCase {
  matter: string;
  department: string;
  caseId: string;
}

export type CopyFault =
  | 'claim_missing'
  | 'copy_of_copy'
  | 'copy_purpose_mismatch'
  | 'copy_audience'
  | 'copy_case_mismatch'
  | 'not_yet_valid'
  | 'expired';

interface CopyFacts {
  vct: string;
  purpose: string;
  aud: string;
  caseId: string;
  madeAtMs: number;
  untilMs: number;
  exp: number;
  endMs: number;
}

/** LIC-C1 to LIC-C5. A verifier that runs no case cannot use a copy: undefined = `copy_case_mismatch`. */
export function checkCopy(
  claims: Claims,
  running: RunningCase | undefined,
  nowMs: number,
): CopyFault | undefined {
  const facts = readFacts(claims);
  if (facts === undefined) return 'claim_missing';
  if (isCopyType(facts.vct.slice(0, -':copy'.length))) return 'copy_of_copy';
  return checkUse(facts, running) ?? checkTimes(facts, nowMs);
}

function readFacts(claims: Claims): CopyFacts | undefined {
  const { vct, exp, JZJZZSJ, JZJZZZ, JZJZZSY, JZJYXQJZSJ, sq_copy: bound, ZZYXQJZRQ } = claims;
  const { aud, case_id: caseId } = (typeof bound === 'object' && bound !== null ? bound : {}) as Claims;
  if (!isText(vct) || !isCopyType(vct) || typeof exp !== 'number' || !isText(JZJZZZ)) return undefined;
  if (!isText(JZJZZSJ) || !isText(JZJZZSY) || !isText(JZJYXQJZSJ)) return undefined;
  if (!isText(aud) || !isText(caseId)) return undefined;
  const endMs = isText(ZZYXQJZRQ) ? endOfLegalDateMs(ZZYXQJZRQ) : Number.POSITIVE_INFINITY;
  const times = { madeAtMs: parseLicenceTimeMs(JZJZZSJ), untilMs: parseLicenceTimeMs(JZJYXQJZSJ), endMs };
  return { vct, purpose: JZJZZSY, aud, caseId, exp, ...times };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function checkUse(facts: CopyFacts, running: RunningCase | undefined): CopyFault | undefined {
  if (running === undefined) return 'copy_case_mismatch';
  if (readCopyMatter(facts.purpose) !== running.matter) return 'copy_purpose_mismatch';
  if (facts.aud !== running.department) return 'copy_audience';
  return facts.caseId === running.caseId ? undefined : 'copy_case_mismatch';
}

function checkTimes({ madeAtMs, untilMs, exp, endMs }: CopyFacts, nowMs: number): CopyFault | undefined {
  const isBounded = untilMs - madeAtMs <= LONGEST_COPY_MS && untilMs <= endMs && exp * 1000 === untilMs;
  if (!isBounded || !(nowMs < untilMs)) return 'expired';
  return madeAtMs <= nowMs + CLOCK_LEEWAY_MS ? undefined : 'not_yet_valid';
}
