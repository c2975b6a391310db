import type { Entry } from '../evidence/entry-types.ts';
import type { ProofResult, ShownProof } from '../evidence/verify-tlog-proof.ts';
import type { AuditFinding } from './audit-finding.ts';
import { toDisproven, toNote, toProven, toUndecided } from './receipt-findings.ts';

/** What the inclusion proof and its checkpoint say about the entry, and who else has seen it (EVL-R75). */
export function toProofFindings(result: ProofResult, entry: Entry): AuditFinding[] {
  switch (result.code) {
    case 'included':
      return [toIncluded(result.shown, entry), toWitnessed(result.shown)];
    case 'quorum_missing':
      return [toIncluded(result.shown, entry), toUndecided('quorum_missing')];
    case 'log_unknown':
      return [toUndecided('log_unknown')];
    case 'not_included':
      return [toDisproven('not_included')];
    case 'note_signature':
    case 'checkpoint_origin':
      return [toDisproven('log_signature')];
    default:
      return [toDisproven('proof_malformed')];
  }
}

function toIncluded({ index, checkpoint: { origin, size } }: ShownProof, { at }: Entry): AuditFinding {
  const time = new Date(at).toISOString();
  return toProven('entry_included', {
    zh: `该答复是日志 ${origin} 的第 ${index} 号条目（日志记载时间 ${time}），日志以签名确认前 ${size} 条，其中包括它`,
    en: `The answer is entry ${index} of log ${origin} (time by the log: ${time}), among the first ${size} that the log signed for`,
  });
}

function toWitnessed({ witnesses }: ShownProof): AuditFinding {
  if (witnesses.length === 0) return toNote('not_witnessed');
  const seen = witnesses.map(({ name, timeSec }) => `${name} (${new Date(timeSec * 1000).toISOString()})`);
  return toProven('entry_witnessed', {
    zh: `至迟在下列时间已经存在，由见证方签名确认：${seen.join('、')}`,
    en: `It existed at the latest at these times, as witnesses signed: ${seen.join(', ')}`,
  });
}
