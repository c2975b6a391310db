import type { Verdict } from '../evidence/verify-tlog-proof.ts';

/** One thing that was shown, contradicted or found missing, in words for people (EVL-R75). */
export interface AuditFinding {
  code: string;
  /** `note`: worth knowing, without weight in the verdict. */
  verdict: Verdict | 'note';
  zh: string;
  en: string;
}

/** One contradiction disproves; without one, a single missing piece leaves the matter undecided. */
export function toVerdict(findings: readonly AuditFinding[]): Verdict {
  const has = (verdict: Verdict) => findings.some((finding) => finding.verdict === verdict);
  if (has('disproven')) return 'disproven';
  return has('undecided') || !has('proven') ? 'undecided' : 'proven';
}
