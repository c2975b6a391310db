import type { BodyFinding } from '@shuqiao/http/api-validator';
import { getProblemEntry, type Problem, type ProblemCode } from '@shuqiao/http/problem';
import type { Finding } from '@shuqiao/schemas/types/finding';
import type { LicenceActRowOutcome } from '@shuqiao/schemas/types/licence-act-row-outcome';
import type { ActOutcome } from './act-record.ts';
import { toActAnswer } from './write-acts.ts';

export function toDone(row: number, outcome: ActOutcome): LicenceActRowOutcome {
  return { row, ...toActAnswer(outcome) };
}

export function toRefused(
  row: number,
  code: ProblemCode,
  told: Pick<LicenceActRowOutcome, 'findings' | 'detail'> = {},
): LicenceActRowOutcome {
  const { title, titleZh } = getProblemEntry(code);
  return { row, code, title, titleZh, ...told };
}

export function toRefusedBy(row: number, { code, extensions }: Problem): LicenceActRowOutcome {
  const { findings, detail } = extensions;
  return toRefused(row, code, {
    // Whoever throws the problem puts Finding[] there.
    ...(Array.isArray(findings) && { findings: findings as Finding[] }),
    ...(typeof detail === 'string' && { detail }),
  });
}

export function toFindings(findings: readonly BodyFinding[]): Finding[] {
  return findings.map(({ pointer, keyword, zh, en }) => ({ pointer, code: keyword, message: { zh, en } }));
}
