import type { StampedCopy } from '@shuqiao/storage/licence/stamped-copy';
import type { RegisterCheck, RegisterResult } from './run-register-checks.ts';
import type { VerifyAsk } from './verify-deps.ts';

/** LIC-C7: the code printed on a copy leads to this; the copy's own state, end and purpose count too. */
export function copyCheck(copy: StampedCopy, running: VerifyAsk['copy'], atMs: number): RegisterCheck {
  return { id: 'R9', source: 'LIC-C2 to LIC-C4, LIC-C7', run: () => judge(copy, running, atMs) };
}

function judge(copy: StampedCopy, running: VerifyAsk['copy'], atMs: number): RegisterResult {
  if (copy.state !== 'valid') return { outcome: 'fail', code: 'copy_revoked' };
  if (atMs >= copy.expiresMs) return { outcome: 'fail', code: 'expired' };
  if (!running) return { outcome: 'unknown', code: 'copy_case_unknown' };
  if (copy.matter !== running.matter) return { outcome: 'fail', code: 'copy_purpose_mismatch' };
  if (copy.audience !== running.department) return { outcome: 'fail', code: 'copy_audience' };
  if (copy.caseId !== running.caseId) return { outcome: 'fail', code: 'copy_case_mismatch' };
  return { outcome: 'pass' };
}
